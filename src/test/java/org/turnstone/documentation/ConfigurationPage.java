package org.turnstone.documentation;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Writes {@code docs/configuration.md} from the Javadoc of the configuration interfaces. */
final class ConfigurationPage {

    static final Path FILE = Path.of("docs/configuration.md");

    private static final String HEAD =
            """
            # Configuration

            Made from the configuration interfaces' Javadoc; change it there, then run
            `%s`.

            A property stands in `config/application.properties` beside the application, in a system property (`-Dname=value`) or in an environment
            variable: upper case, every other character an underscore, so that `turnstone.public-url` is `TURNSTONE_PUBLIC_URL` and
            `turnstone.domains."example.org".imap.host` is `TURNSTONE_DOMAINS__EXAMPLE_ORG__IMAP_HOST`. A domain with a hyphen in its name cannot be written
            as an environment variable: `_` stands for a dot there. Durations are written `30s`, `5m`, `12h`, `14d`.

            A wrong value stops the start, and says which property, which value and what is allowed.

            The smallest configuration that reads real mail:

            ```properties
            turnstone.public-url=https://mail.example.org
            turnstone.domains."example.org".imap.host=imap.example.org
            turnstone.domains."example.org".smtp.host=smtp.example.org
            ```

            What is not Turnstone's own is Quarkus's, and documented there. Most often needed:

            | property | default | meaning |
            |---|---|---|
            | `quarkus.http.host` | `127.0.0.1` | The address it listens on. |
            | `quarkus.http.port` | `8080` | The port it listens on. |
            | `quarkus.http.proxy.proxy-address-forwarding` | `false` | Believe `X-Forwarded-*` of the proxies that `quarkus.http.proxy.trusted-proxies` names. |
            | `quarkus.http.limits.max-body-size` | `60M` | The largest upload: a message with its attachments. |
            | `quarkus.management.port` | `9000` | Health (`/q/health`) and metrics (`/q/metrics`), on `quarkus.management.host`, `127.0.0.1`. |
            | `quarkus.log.console.json.enabled` | `false` | Log lines as JSON objects. |
            """;

    private ConfigurationPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(HEAD.formatted(ConfigurationPageTest.COMMAND));
        try (StandardJavaFileManager files = compiler().getStandardFileManager(null, null, null)) {
            List<Path> sources = sources();
            JavacTask task = (JavacTask) compiler()
                    .getTask(
                            null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees documentation = DocTrees.instance(task);
            ConfigurationScan scan = new ConfigurationScan(documentation);
            for (CompilationUnitTree unit : task.parse()) {
                scan.scan(unit, null);
            }
            scan.sections().forEach((prefix, section) -> page.append('\n').append(section));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith("Config.java"))
                    .sorted()
                    .toList();
        }
    }

    private static JavaCompiler compiler() {
        return ToolProvider.getSystemJavaCompiler();
    }
}
