package org.turnstone.testing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a private {@link Dovecot} differs from the plain one; a value whose every method gives a changed copy.
 *
 * @param accounts address to password
 * @param certificate what it shows in TLS
 * @param separator hierarchy delimiter, {@code /} or {@code .}
 * @param quota limit of each account as Dovecot writes it, such as {@code 1M}
 * @param connectionsPerUser {@code mail_max_userip_connections}
 * @param capabilities what CAPABILITY says after sign-in instead of the truth; empty for the truth
 * @param extra further lines of configuration
 */
public record DovecotOptions(
        Map<String, String> accounts,
        ServerCertificate certificate,
        String separator,
        String quota,
        int connectionsPerUser,
        String capabilities,
        String extra) {

    static final Path TEMPLATE = Path.of("deploy/mailhost/dovecot.conf");

    /** {@code ida@example.org} and {@code jonas@example.org}, both with the password {@code secret}. */
    public static DovecotOptions standard() {
        var accounts = new LinkedHashMap<String, String>();
        accounts.put("ida@example.org", "secret");
        accounts.put("jonas@example.org", "secret");
        return new DovecotOptions(accounts, TestAuthority.shared().server(), "/", "1G", 100, "", "");
    }

    public DovecotOptions account(String address, String password) {
        var more = new LinkedHashMap<>(accounts);
        more.put(address, password);
        return new DovecotOptions(more, certificate, separator, quota, connectionsPerUser, capabilities, extra);
    }

    public DovecotOptions certificate(ServerCertificate other) {
        return new DovecotOptions(accounts, other, separator, quota, connectionsPerUser, capabilities, extra);
    }

    public DovecotOptions separator(String other) {
        return new DovecotOptions(accounts, certificate, other, quota, connectionsPerUser, capabilities, extra);
    }

    public DovecotOptions quota(String limit) {
        return new DovecotOptions(accounts, certificate, separator, limit, connectionsPerUser, capabilities, extra);
    }

    public DovecotOptions connectionsPerUser(int limit) {
        return new DovecotOptions(accounts, certificate, separator, quota, limit, capabilities, extra);
    }

    public DovecotOptions capabilities(String words) {
        return new DovecotOptions(accounts, certificate, separator, quota, connectionsPerUser, words, extra);
    }

    public DovecotOptions extra(String lines) {
        return new DovecotOptions(accounts, certificate, separator, quota, connectionsPerUser, capabilities, lines);
    }

    Map<String, Object> values(Path directory, Dovecot.Ports ports) {
        var values = new LinkedHashMap<String, Object>(Identity.values());
        values.put("dir", directory);
        values.put("certificate", certificate.chainFile());
        values.put("key", certificate.keyFile());
        values.put("imap_port", ports.imap());
        values.put("imaps_port", ports.imaps());
        values.put("pop3_port", ports.pop3());
        values.put("lmtp_port", ports.lmtp());
        values.put("sieve_port", ports.sieve());
        values.put("auth_port", ports.auth());
        values.put("separator", separator);
        values.put("quota", quota);
        values.put("connections_per_user", connectionsPerUser);
        values.put("imap_capability", capabilities);
        values.put("extra", extra);
        return values;
    }
}
