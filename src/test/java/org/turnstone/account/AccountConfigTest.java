package org.turnstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.account.AccountConfig.Username;
import org.turnstone.net.Tls;
import org.turnstone.smtp.Way;

class AccountConfigTest {

    private static final String DOMAIN = "turnstone.domains.\"example.org\".";

    @Test
    void needsNoMoreThanTwoHosts() {
        AccountConfig.Domain domain = read(Map.of()).domains().get("example.org");

        assertThat(domain.imap().port()).isEqualTo(993);
        assertThat(domain.imap().tls()).isEqualTo(Tls.IMPLICIT);
        assertThat(domain.smtp().port()).isEqualTo(587);
        assertThat(domain.smtp().tls()).isEqualTo(Tls.STARTTLS);
        assertThat(domain.username()).isEqualTo(Username.ADDRESS);
    }

    @Test
    void isReadFromTheEnvironmentAsWell() {
        AccountConfig config = read(new EnvConfigSource(
                Map.of(
                        "TURNSTONE_DOMAINS__EXAMPLE_ORG__IMAP_HOST", "imap.example.org",
                        "TURNSTONE_DOMAINS__EXAMPLE_ORG__IMAP_TLS", "starttls",
                        "TURNSTONE_DOMAINS__EXAMPLE_ORG__IMAP_PORT", "143",
                        "TURNSTONE_DOMAINS__EXAMPLE_ORG__SMTP_HOST", "smtp.example.org",
                        "TURNSTONE_DOMAINS__EXAMPLE_ORG__USERNAME", "LOCAL_PART",
                        "TURNSTONE_DEFAULT_DOMAIN", "example.org"),
                300));

        assertThat(config.domains()).containsOnlyKeys("example.org");
        AccountConfig.Domain domain = config.domains().get("example.org");
        assertThat(domain.imap().host()).isEqualTo("imap.example.org");
        assertThat(domain.imap().tls()).isEqualTo(Tls.STARTTLS);
        assertThat(domain.username()).isEqualTo(Username.LOCAL_PART);
        assertThat(config.defaultDomain()).contains("example.org");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "imap.port | 0 | turnstone.domains.\"example.org\".imap.port is \"0\": it has to be a number from 1 to 65535.",
                "smtp.port | 70000 | turnstone.domains.\"example.org\".smtp.port is \"70000\": it has to be a number from 1 to 65535.",
                "smtp.port | 25 | turnstone.domains.\"example.org\".smtp.port is \"25\": port 25 is for mail between servers; submission has 587 with STARTTLS or 465 with IMPLICIT.",
                "smtp.further-ports | 465,25 | turnstone.domains.\"example.org\".smtp.further-ports is \"25\": port 25 is for mail between servers; submission has 587 with STARTTLS or 465 with IMPLICIT.",
                "smtp.further-ports | 8025 | turnstone.domains.\"example.org\".smtp.further-ports is \"8025\": 587, 465 and 2525 can stand here; any other port goes into smtp.port, with its smtp.tls.",
                "smtp.further-ports | 465,587 | turnstone.domains.\"example.org\".smtp.further-ports is \"465,587\": each port stands here once, and smtp.port not again.",
                "imap.tls | NONE | turnstone.domains.\"example.org\".imap.tls is \"NONE\": plain text is allowed to localhost, 127.0.0.0/8 and ::1 only, and imap.example.org is none of them; use IMPLICIT or STARTTLS.",
            })
    void stopsTheStartInOneSentence(String property, String value, String sentence) {
        assertThatThrownBy(() -> check(Map.of(DOMAIN + property, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(sentence);
    }

    @Test
    void takesNoPlainTextOnTheUnofficialPort() {
        assertThatThrownBy(() -> check(Map.of(
                        DOMAIN + "smtp.host", "127.0.0.1", DOMAIN + "smtp.port", "2525", DOMAIN + "smtp.tls", "NONE")))
                .hasMessage("turnstone.domains.\"example.org\".smtp.tls is \"NONE\":"
                        + " port 2525 needs TLS as any other; use STARTTLS.");
    }

    @Test
    void knowsHowTheFurtherPortsAreKeptPrivate() {
        Map<String, String> further = Map.of(DOMAIN + "smtp.further-ports", "2525, 465");
        check(further);

        assertThat(SubmissionPorts.server(
                                read(further).domains().get("example.org").smtp())
                        .ways())
                .containsExactly(new Way(587, Tls.STARTTLS), new Way(465, Tls.IMPLICIT), new Way(2525, Tls.STARTTLS));
    }

    @Test
    void leavesAnyOtherPortToTheOperator() {
        Map<String, String> own = Map.of(DOMAIN + "smtp.port", "8025", DOMAIN + "smtp.tls", "IMPLICIT");
        check(own);

        assertThat(SubmissionPorts.server(read(own).domains().get("example.org").smtp())
                        .ways())
                .containsExactly(new Way(8025, Tls.IMPLICIT));
    }

    @Test
    void stopsTheStartWhereTheDefaultDomainIsNone() {
        assertThatThrownBy(() -> check(Map.of("turnstone.default-domain", "example.net")))
                .hasMessage("turnstone.default-domain is \"example.net\": it has to be one of turnstone.domains.");
    }

    @Test
    void saysWhatIsAllowedInsteadOfAnUnknownWord() {
        assertThatThrownBy(() -> read(Map.of(DOMAIN + "imap.tls", "SSL")))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContainingAll(
                        "turnstone.domains.\"example.org\".imap.tls", "SSL", "IMPLICIT, STARTTLS and NONE");
    }

    @Test
    void saysWhichHostIsMissing() {
        assertThatThrownBy(() -> read(new PropertiesConfigSource(
                        Map.of(DOMAIN + "imap.host", "imap.example.org", DOMAIN + "smtp.port", "587"), "test", 100)))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("turnstone.domains.\"example.org\".smtp.host is required");
    }

    @Test
    void takesPlainTextToThisMachine() {
        check(Map.of(DOMAIN + "imap.host", "127.0.0.1", DOMAIN + "imap.tls", "NONE"));
    }

    private static void check(Map<String, String> changes) {
        new AccountConfigCheck(read(changes)).atStart(new StartupEvent());
    }

    private static AccountConfig read(Map<String, String> changes) {
        Map<String, String> properties = new HashMap<>(
                Map.of(DOMAIN + "imap.host", "imap.example.org", DOMAIN + "smtp.host", "smtp.example.org"));
        properties.putAll(changes);
        return read(new PropertiesConfigSource(properties, "test", 100));
    }

    private static AccountConfig read(ConfigSource source) {
        return new SmallRyeConfigBuilder()
                .withMapping(AccountConfig.class)
                .withSources(source)
                .build()
                .getConfigMapping(AccountConfig.class);
    }
}
