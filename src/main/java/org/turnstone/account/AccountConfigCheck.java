package org.turnstone.account;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.turnstone.account.AccountConfig.Domain;
import org.turnstone.net.Loopback;
import org.turnstone.net.Tls;

/** Stops the start where a mail server is configured as it cannot or must not be, in one sentence. */
@ApplicationScoped
class AccountConfigCheck {

    private static final int RELAY_PORT = 25;

    private final AccountConfig config;

    AccountConfigCheck(AccountConfig config) {
        this.config = config;
    }

    void atStart(@Observes @Priority(1) StartupEvent start) {
        config.domains().forEach(AccountConfigCheck::check);
        config.defaultDomain()
                .filter(domain -> !config.domains().containsKey(domain))
                .ifPresent(
                        domain -> refuse("turnstone.default-domain", domain, "it has to be one of turnstone.domains"));
    }

    static void check(String name, Domain domain) {
        String property = "turnstone.domains.\"" + name + "\"";
        if (Addresses.aLabels(name).isEmpty()) {
            refuse(property, name, "it has to be a domain name");
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
        if (domain.smtp().port() == RELAY_PORT) {
            refuse(
                    property + ".smtp.port",
                    "25",
                    "port 25 is for mail between servers; submission has 587 with STARTTLS or 465 with IMPLICIT");
        }
    }

    private static void server(String property, String host, int port, Tls tls) {
        if (host.isBlank() || !host.equals(host.strip())) {
            refuse(property + ".host", host, "it has to be a host name or an IP address");
        }
        if (port < 1 || port > 65_535) {
            refuse(property + ".port", String.valueOf(port), "it has to be a number from 1 to 65535");
        }
        if (tls == Tls.NONE && !Loopback.isLoopback(host)) {
            refuse(
                    property + ".tls",
                    "NONE",
                    "plain text is allowed to localhost, 127.0.0.0/8 and ::1 only, and " + host
                            + " is none of them; use IMPLICIT or STARTTLS");
        }
    }

    private static void refuse(String property, String value, String allowed) {
        throw new ConfigurationException(property + " is \"" + value + "\": " + allowed + ".");
    }
}
