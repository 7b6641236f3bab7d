package org.turnstone.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** Files of the application and of its libraries, by name. */
final class ClassPath {

    private final ClassLoader loader;

    ClassPath(ClassLoader loader) {
        this.loader = loader;
    }

    byte[] bytes(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("the class path holds no " + name));
    }

    Optional<byte[]> find(String name) {
        try (InputStream in = loader.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The folder of an npm package brought along as a webjar, whatever its version. */
    String webjar(String artifact) {
        Properties pom = new Properties();
        try {
            pom.load(new StringReader(text("META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(artifact, e);
        }
        return "META-INF/resources/webjars/" + artifact + "/" + pom.getProperty("version") + "/";
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
