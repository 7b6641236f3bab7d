package org.turnstone.security;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every address the application answers to, read from its classes, so that a new one is tested without being named. */
public final class Routes {

    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    /**
     * One of them.
     *
     * @param method GET, POST …
     * @param path with its parameters filled in, with things that do not exist
     * @param profile what guards its good answers
     */
    public record Route(String method, String path, Profile profile) {}

    private Routes() {}

    public static List<Route> all() {
        return new ClassFileImporter()
                .importPath(java.nio.file.Path.of("target/classes/org/turnstone")).stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream().flatMap(method -> routes(type, method)))
                        .toList();
    }

    private static Stream<Route> routes(JavaClass type, JavaMethod method) {
        return METHODS.stream()
                .filter(method::isAnnotatedWith)
                .map(verb -> new Route(verb.getSimpleName(), path(type, method), profile(type, method)));
    }

    private static String path(JavaClass type, JavaMethod method) {
        String below =
                value(method.tryGetAnnotationOfType(Path.class.getName())).orElse("");
        String whole =
                "/" + value(type.tryGetAnnotationOfType(Path.class.getName())).orElse("") + "/" + below;
        return whole.replace("{account}", "1")
                .replace("{mailbox}", "Nowhere")
                .replace("{id}", "1.1")
                // What stands for a path of the regular expression it has to match, as far as any needs it here.
                .replaceAll("\\{[^{}]*\\{22}}", "7".repeat(22))
                .replaceAll("\\{(?:[^{}]|\\{[^{}]*})*}", "7")
                .replaceAll("/+", "/")
                .replaceFirst("(?<=.)/$", "");
    }

    private static Optional<String> value(Optional<? extends JavaAnnotation<?>> path) {
        return path.flatMap(annotation -> annotation.get("value").map(Object::toString));
    }

    private static Profile profile(JavaClass type, JavaMethod method) {
        return method.tryGetAnnotationOfType(Headers.class)
                .or(() -> type.tryGetAnnotationOfType(Headers.class))
                .map(Headers::value)
                .orElse(Profile.PAGE);
    }
}
