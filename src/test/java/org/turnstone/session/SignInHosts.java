package org.turnstone.session;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.turnstone.testing.Dovecot;
import org.turnstone.testing.Ports;
import org.turnstone.testing.Program;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;
import org.turnstone.testing.ServerCertificate;
import org.turnstone.testing.TestAuthority;

/** Mail servers of every temper, each under a domain of its own that says what it does. */
public class SignInHosts implements QuarkusTestResourceLifecycleManager {

    private static final String CAPABILITIES = "IMAP4rev1 SASL-IR AUTH=PLAIN";

    private final Map<String, String> config = new HashMap<>();
    private final List<AutoCloseable> servers = new ArrayList<>();

    @Override
    public Map<String, String> start() {
        TestAuthority authority = TestAuthority.shared();
        config.put("turnstone.tls.trust", authority.trustFile().toString());
        if (Program.DOVECOT.missing().isEmpty()) {
            Dovecot dovecot = Dovecot.start();
            servers.add(dovecot);
            domain("example.org", "127.0.0.1", dovecot.ports().imaps(), "IMPLICIT");
        }
        domain("closed.example", "127.0.0.1", Ports.free(), "NONE");
        domain("nowhere.example", "mail.nowhere.invalid", 993, "IMPLICIT");
        shows("expired.example", authority.expired());
        shows("wronghost.example", authority.wrongHost());
        shows("selfsigned.example", authority.selfSigned());
        answers("unavailable.example", "NO [UNAVAILABLE] later");
        answers("changepassword.example", "NO [EXPIRED] too old");
        answers("locked.example", "NO [CONTACTADMIN] locked");
        answers("wrong.example", "NO [AUTHENTICATIONFAILED] wrong");
        plays("stale.example", Script.imap(CAPABILITIES).hangUp(), refusing("NO [AUTHENTICATIONFAILED] wrong"));
        return config;
    }

    private void shows(String domain, ServerCertificate certificate) {
        ScriptedServer server = ScriptedServer.playing(certificate, Script.silentImap());
        domain(domain, "127.0.0.1", server.port(), "IMPLICIT");
    }

    private void answers(String domain, String answer) {
        plays(domain, refusing(answer));
    }

    private void plays(String domain, Script... scripts) {
        ScriptedServer server = ScriptedServer.playing(scripts);
        domain(domain, "127.0.0.1", server.port(), "NONE");
    }

    private static Script refusing(String answer) {
        return Script.imap(CAPABILITIES)
                .always("tag LOGIN .*", "tag " + answer)
                .always("tag AUTHENTICATE PLAIN \\S+", "tag " + answer);
    }

    private void domain(String name, String host, int port, String tls) {
        String prefix = "turnstone.domains.\"" + name + "\".";
        config.put(prefix + "imap.host", host);
        config.put(prefix + "imap.port", String.valueOf(port));
        config.put(prefix + "imap.tls", tls);
        config.put(prefix + "smtp.host", "127.0.0.1");
        config.put(prefix + "smtp.tls", "NONE");
    }

    @Override
    public void stop() {
        for (AutoCloseable server : servers) {
            try {
                server.close();
            } catch (Exception e) {
                throw new IllegalStateException("a server of the test did not stop", e);
            }
        }
    }
}
