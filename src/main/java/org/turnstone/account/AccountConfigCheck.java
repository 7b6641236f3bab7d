package org.turnstone.account;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.turnstone.account.AccountConfig.Domain;
import org.turnstone.net.Loopback;
import org.turnstone.net.Tls;

/** Stops the start where a mail server is configured as it cannot or must not be, in one sentence. */
@ApplicationScoped
class AccountConfigCheck {

    private static final Logger LOG = Logger.getLogger(AccountConfigCheck.class);

    private final AccountConfig config;

    AccountConfigCheck(AccountConfig config) {
        this.config = config;
    }

    void atStart(@Observes @Priority(1) StartupEvent start) {
        config.domains().forEach(AccountConfigCheck::check);
        config.domains().forEach(AccountConfigCheck::tellOfUnofficialPort);
        String completing = config.defaultDomain().orElse(null);
        if (completing != null && !config.domains().containsKey(completing)) {
            throw refused("turnstone.default-domain", completing, "it has to be one of turnstone.domains");
        }
    }

    static void check(String name, Domain domain) {
        String property = "turnstone.domains.\"" + name + "\"";
        if (Addresses.aLabels(name).isEmpty()) {
            throw refused(property, name, "it has to be a domain name");
        }
        server(
                property + ".imap",
                domain.imap().host(),
                domain.imap().port(),
                domain.imap().tls());
        server(
                property + ".smtp",
                domain.smtp().host(),
                domain.smtp().port(),
                domain.smtp().tls());
        SubmissionPorts.check(property + ".smtp", domain.smtp());
    }

    /** So that whoever runs this server knows what it does, and is reminded to ask for a better way. */
    private static void tellOfUnofficialPort(String name, Domain domain) {
        if (SubmissionPorts.server(domain.smtp()).hasUnofficialWay()) {
            LOG.warnf(
                    "submission may use port 2525, which is unofficial: it is tried last, and TLS is required there too"
                            + " domain=%s",
                    name);
        }
    }

    private static void server(String property, String host, int port, Tls tls) {
        if (host.isBlank() || !host.equals(host.strip())) {
            throw refused(property + ".host", host, "it has to be a host name or an IP address");
        }
        if (port < 1 || port > 65_535) {
            throw refused(property + ".port", String.valueOf(port), "it has to be a number from 1 to 65535");
        }
        if (tls == Tls.NONE && !Loopback.isLoopback(host)) {
            throw refused(
                    property + ".tls",
                    "NONE",
                    "plain text is allowed to localhost, 127.0.0.0/8 and ::1 only, and " + host
                            + " is none of them; use IMPLICIT or STARTTLS");
        }
    }

    /** In one sentence. */
    static ConfigurationException refused(String property, String value, String allowed) {
        return new ConfigurationException(property + " is \"" + value + "\": " + allowed + ".");
    }
}
