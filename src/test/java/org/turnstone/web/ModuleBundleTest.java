package org.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleBundleTest {

    @TempDir
    Path folder;

    @BeforeEach
    void twoModules() throws IOException {
        Files.createDirectories(folder.resolve(ModuleBundle.FOLDER));
        module("app.js", "import { cache } from \"@hotwired/turbo\"\nimport \"./other.js\"\n\nconst one = 1\n");
    }

    @Test
    void importsALibraryOnceHoweverManyDo() throws IOException {
        module("other.js", "import { cache } from \"@hotwired/turbo\"\n\nconst two = 2\n");
        assertThat(build()).isEqualTo("import { cache } from \"@hotwired/turbo\"\nconst two = 2\nconst one = 1\n");
    }

    @Test
    void refusesANameThatIsDeclaredTwice() throws IOException {
        module("other.js", "const one = 2\n");
        assertThatIllegalStateException().isThrownBy(this::build).withMessageEndingWith("another module has: one");
    }

    /** Browsers run nothing at all of a module that imports a name twice. */
    @Test
    void refusesANameThatIsImportedByLinesThatDiffer() throws IOException {
        module("other.js", "import { cache, navigator as turboNavigator } from \"@hotwired/turbo\"\n");
        assertThatIllegalStateException().isThrownBy(this::build).withMessageEndingWith("another module has: cache");

        module("other.js", "import * as cache from \"@hotwired/stimulus\"\n");
        assertThatIllegalStateException().isThrownBy(this::build).withMessageEndingWith("another module has: cache");
    }

    private void module(String name, String source) throws IOException {
        Files.writeString(folder.resolve(ModuleBundle.FOLDER + name), source);
    }

    private String build() throws MalformedURLException {
        URL[] root = {folder.toUri().toURL()};
        return ModuleBundle.build(new ClassPath(new URLClassLoader(root, null)), "app.js");
    }
}
