package org.turnstone.testing;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Says at the end of the suite what was skipped and why, and which ten tests took longest. JUnit finds this
 * listener by itself.
 */
public final class SuiteReport implements TestExecutionListener {
    private static final int SLOWEST = 10;

    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private final Map<String, Duration> tests = new ConcurrentHashMap<>();
    private final Queue<String> skipped = new ConcurrentLinkedQueue<>();

    @Override
    public void executionStarted(TestIdentifier test) {
        begun.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        name(test).ifPresent(name -> skipped.add(name + ": " + reason));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            String why = result.getThrowable().map(Throwable::getMessage).orElse("gave up its assumption");
            name(test).ifPresent(name -> skipped.add(name + ": " + why));
        }
        if (test.isTest()) {
            long begin = begun.getOrDefault(test.getUniqueId(), System.nanoTime());
            name(test)
                    .ifPresent(name -> tests.merge(name, Duration.ofNanos(System.nanoTime() - begin), Duration::plus));
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        System.out.print(text());
    }

    String text() {
        var text = new StringBuilder();
        if (!skipped.isEmpty()) {
            text.append("\nSkipped, and why:\n");
            skipped.stream()
                    .sorted()
                    .forEach(line -> text.append("  ").append(line).append('\n'));
        }
        List<Map.Entry<String, Duration>> slowest = tests.entrySet().stream()
                .sorted(Map.Entry.<String, Duration>comparingByValue(Comparator.reverseOrder()))
                .limit(SLOWEST)
                .toList();
        if (!slowest.isEmpty()) {
            text.append("\nSlowest tests:\n");
            slowest.forEach(test ->
                    text.append("  %6.2f s  %s%n".formatted(test.getValue().toMillis() / 1000.0, test.getKey())));
        }
        return text.toString();
    }

    private static Optional<String> name(TestIdentifier test) {
        return test.getSource().map(source -> switch (source) {
            case MethodSource method -> simple(method.getClassName()) + "." + method.getMethodName();
            case ClassSource type -> simple(type.getClassName());
            default -> test.getDisplayName();
        });
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
