package org.turnstone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.turnstone.account.AccountConfig;
import org.yaml.snakeyaml.Yaml;

/** What of deploy/ can be proven without a container engine or an init system. */
class DeployTest {
    private static final Path DEPLOY = Path.of("deploy");
    private static final Pattern COPIED = Pattern.compile("(?m)^COPY (\\S+) ");

    @Test
    @Needs(Program.SYSTEMD_ANALYZE)
    void systemdUnderstandsTheUnit() throws IOException {
        Path unit = DEPLOY.resolve("systemd/turnstone.service").toAbsolutePath();

        assertThat(ServerProcess.run(
                        List.of(Program.SYSTEMD_ANALYZE.path(), "verify", "--man=no", unit.toString()), new byte[0]))
                .isEmpty();
    }

    @Test
    void composeNamesOnlyWhatIsThere() throws IOException {
        Map<String, Map<String, Object>> services = section("services");
        Set<String> volumes = section("volumes").keySet();

        assertThat(services).containsOnlyKeys("database", "mail", "turnstone");
        for (Map<String, Object> service : services.values()) {
            if (service.get("build") instanceof Map<?, ?> build) {
                Path context = DEPLOY.resolve("compose").resolve(String.valueOf(build.get("context")));
                Path dockerfile = context.resolve(String.valueOf(build.get("dockerfile")));
                assertThat(dockerfile).exists();
                assertThat(copied(dockerfile)).allSatisfy(source -> assertThat(
                                source.startsWith("target/") || Files.exists(context.resolve(source)))
                        .as(source)
                        .isTrue());
            }
            assertThat((List<?>) service.get("volumes")).allSatisfy(volume -> assertThat(volumes)
                    .contains(String.valueOf(volume).replaceFirst(":.*", "")));
        }
    }

    @Test
    void everyPlaceNamesTheSameSettings() throws IOException {
        Set<String> example = names(Files.readString(DEPLOY.resolve("systemd/turnstone.env.example")));
        Set<String> compose = names(Files.readString(DEPLOY.resolve("compose/compose.yaml")));

        assertThat(example).isNotEmpty();
        compose.remove("TURNSTONE_TLS_TRUST");
        assertThat(example).containsAll(compose);
    }

    @Test
    void theExampleConfiguresTheApplication() throws IOException {
        var environment = new LinkedHashMap<String, String>();
        for (String line : Files.readAllLines(DEPLOY.resolve("systemd/turnstone.env.example"))) {
            if (line.startsWith("TURNSTONE_")) {
                int equals = line.indexOf('=');
                environment.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        var config = new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .withMapping(AccountConfig.class)
                .withMappingIgnore("turnstone.**")
                .build()
                .getConfigMapping(AccountConfig.class);

        assertThat(config.domains()).containsOnlyKeys("example.org");
        var domain = Objects.requireNonNull(config.domains().get("example.org"));
        assertThat(domain.imap().host()).isEqualTo("imap.example.org");
        assertThat(domain.smtp().port()).isEqualTo(587);
    }

    private static List<String> copied(Path dockerfile) throws IOException {
        return COPIED.matcher(Files.readString(dockerfile))
                .results()
                .map(copy -> copy.group(1))
                .toList();
    }

    private static Set<String> names(String text) {
        return Pattern.compile("(?m)^ *(TURNSTONE_[A-Z_]+)[=:]")
                .matcher(text)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Map<String, Object>> section(String name) throws IOException {
        Map<String, Map<String, Map<String, Object>>> file =
                new Yaml().load(Files.readString(DEPLOY.resolve("compose/compose.yaml")));
        return file.getOrDefault(name, Map.of());
    }
}
