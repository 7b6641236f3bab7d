package org.turnstone.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The mail host of the suite: one Dovecot and one Postfix for {@code example.org}, each behind a {@link FaultProxy},
 * that the application under test is configured for. Tests share it and must not share mail: {@link #person()} gives
 * each an account of its own.
 *
 * <p>The domain {@code scripted.example} belongs to whichever test plays its server: {@link #scripted}.
 */
public final class MailHost {
    /** The password of every account. */
    public static final String PASSWORD = "secret";

    private static final int PEOPLE = 2_000;

    private final AtomicInteger given = new AtomicInteger();
    private final Dovecot dovecot;
    private final Postfix postfix;
    private final FaultProxy imap;
    private final FaultProxy submission;
    private final int scriptedImap = Ports.free();
    private final int scriptedSubmission = Ports.free();

    private MailHost() {
        var options = DovecotOptions.standard();
        for (int i = 1; i <= PEOPLE; i++) {
            options = options.account("person" + i + "@example.org", PASSWORD);
        }
        this.dovecot = Dovecot.start(options);
        this.postfix = Postfix.start(dovecot);
        this.imap = FaultProxy.to(dovecot.ports().imap());
        this.submission = FaultProxy.to(postfix.submission());
    }

    /** Starts it when it is first asked for; it ends with the suite. */
    public static MailHost shared() {
        return Shared.HOST;
    }

    /** The address of an account nobody else has used in this suite. */
    public String person() {
        int number = given.incrementAndGet();
        if (number > PEOPLE) {
            throw new IllegalStateException("The suite needs more than " + PEOPLE + " accounts: add some");
        }
        return "person" + number + "@example.org";
    }

    public Dovecot dovecot() {
        return dovecot;
    }

    public Postfix postfix() {
        return postfix;
    }

    /** Between the application and Dovecot. A test that sets a fault takes it back. */
    public FaultProxy imap() {
        return imap;
    }

    /** Between the application and Postfix. A test that sets a fault takes it back. */
    public FaultProxy submission() {
        return submission;
    }

    /** Plays the IMAP server of {@code scripted.example}, with TLS from the first byte, until it is closed. */
    public ScriptedServer scripted(ServerCertificate certificate, Script... scripts) {
        return ScriptedServer.at(scriptedImap, certificate, scripts);
    }

    /** Plays the submission server of {@code scripted.example}, with TLS from the first byte, until it is closed. */
    public ScriptedServer scriptedSubmission(ServerCertificate certificate, Script... scripts) {
        return ScriptedServer.at(scriptedSubmission, certificate, scripts);
    }

    /** What the application has to be told to find it. */
    Map<String, String> configuration() {
        var values = new LinkedHashMap<String, String>();
        values.put("turnstone.tls.trust", dovecot.trustFile().toString());
        domain(values, "example.org", imap.port(), submission.port(), "STARTTLS");
        domain(values, "scripted.example", scriptedImap, scriptedSubmission, "IMPLICIT");
        return values;
    }

    private static void domain(Map<String, String> values, String name, int imap, int smtp, String tls) {
        String prefix = "turnstone.domains.\"" + name + "\".";
        values.put(prefix + "imap.host", "localhost");
        values.put(prefix + "imap.port", Integer.toString(imap));
        values.put(prefix + "imap.tls", tls);
        values.put(prefix + "smtp.host", "localhost");
        values.put(prefix + "smtp.port", Integer.toString(smtp));
        values.put(prefix + "smtp.tls", tls);
        values.put(prefix + "authserv-id", "mx." + name);
    }

    private static final class Shared {
        private static final MailHost HOST = new MailHost();
    }
}
