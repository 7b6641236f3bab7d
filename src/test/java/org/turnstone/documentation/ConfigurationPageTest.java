package org.turnstone.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {

    static final String COMMAND = "bin/test -Dtest=ConfigurationPageTest -Dturnstone.documentation=write";

    @Test
    void saysWhatTheSourcesSay() throws IOException {
        String page = ConfigurationPage.text();
        if ("write".equals(System.getProperty("turnstone.documentation"))) {
            Files.writeString(ConfigurationPage.FILE, page);
        }

        assertThat(ConfigurationPage.FILE)
                .as("docs/configuration.md is stale; run " + COMMAND)
                .exists()
                .content()
                .isEqualTo(page);
    }

    @Test
    void namesEveryDomainProperty() {
        assertThat(ConfigurationPage.text())
                .contains(
                        "| `turnstone.domains.\"…\".imap.host` | *needed* |",
                        "| `turnstone.domains.\"…\".smtp.port` | `587` |",
                        "| `turnstone.public-url` | `http://localhost:8080` |",
                        "| `turnstone.default-domain` |  |");
    }
}
