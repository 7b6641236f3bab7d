package org.turnstone.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.GET;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.turnstone.security.HeaderChoice;
import org.turnstone.security.Headers;
import org.turnstone.security.Profile;

/** A new way to content that nobody marked would be served by the pages' host, and nobody would see it. */
class EveryContentTest {

    /** A PDF's document holds nothing of the mail's (ADR 30). */
    private static final Set<Profile> NO_CONTENT =
            EnumSet.of(Profile.PAGE, Profile.ASSET, Profile.HEALTH, Profile.PDF_FRAME);

    @Test
    void isMarkedWhereItIsAnsweredUnderHeadersForContent() {
        List<JavaMethod> unmarked = new ClassFileImporter()
                .importPath(Path.of("target/classes/org/turnstone")).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(GET.class))
                        .filter(method -> isContent(method) != method.isAnnotatedWith(OnContentHost.class))
                        .toList();

        assertThat(unmarked).isEmpty();
    }

    private static boolean isContent(JavaMethod method) {
        return method.tryGetAnnotationOfType(Headers.class)
                        .filter(headers -> !NO_CONTENT.contains(headers.value()))
                        .isPresent()
                || method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(HeaderChoice.class)
                                && call.getName().equals("use"));
    }
}
