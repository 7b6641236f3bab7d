package org.turnstone.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Decides about {@link Needs} and {@link NeedsShared}. */
final class NeedsCondition implements ExecutionCondition {
    private static final boolean NOTHING_MAY_BE_SKIPPED = "true".equals(System.getenv("CI"));

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var element = context.getElement();
        return decide(
                AnnotationSupport.findAnnotation(element, Needs.class).flatMap(needs -> missing(needs.value())),
                AnnotationSupport.findAnnotation(element, NeedsShared.class).flatMap(needs -> absent(needs.value())),
                NOTHING_MAY_BE_SKIPPED);
    }

    static ConditionEvaluationResult decide(Optional<String> program, Optional<String> shared, boolean strict) {
        if (program.isPresent() && strict) {
            throw new IllegalStateException("CI=true allows no skipping, but " + program.get() + ". Run bin/test.");
        }
        return program.or(() -> shared)
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("All that is needed is here"));
    }

    private static Optional<String> missing(Program... programs) {
        return Arrays.stream(programs)
                .flatMap(program -> program.missing().stream())
                .findFirst();
    }

    private static Optional<String> absent(String path) {
        Path wanted = Path.of("..", "shared").resolve(path);
        return Files.exists(wanted) ? Optional.empty() : Optional.of(wanted + " is not here");
    }
}
