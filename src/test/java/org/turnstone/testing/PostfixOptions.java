package org.turnstone.testing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a private {@link Postfix} differs from the plain one; a value whose every method gives a changed copy.
 *
 * @param certificate what it shows in TLS
 * @param domains whose mail goes to Dovecot, separated by spaces
 * @param messageSizeLimit in octets, as announced by SIZE (RFC 1870)
 * @param answers recipient address to what it is answered, such as {@code 550 5.1.1 nobody here}
 * @param extra further lines of main.cf
 */
public record PostfixOptions(
        ServerCertificate certificate,
        String domains,
        long messageSizeLimit,
        Map<String, String> answers,
        String extra) {

    static final Path MAIN = Path.of("deploy/mailhost/postfix-main.cf");
    static final Path MASTER = Path.of("deploy/mailhost/postfix-master.cf");

    /** For {@code example.org}, messages up to 50 MB, everybody welcome. */
    public static PostfixOptions standard() {
        return new PostfixOptions(TestAuthority.shared().server(), "example.org", 50_000_000, Map.of(), "");
    }

    public PostfixOptions certificate(ServerCertificate other) {
        return new PostfixOptions(other, domains, messageSizeLimit, answers, extra);
    }

    public PostfixOptions domains(String names) {
        return new PostfixOptions(certificate, names, messageSizeLimit, answers, extra);
    }

    public PostfixOptions messageSizeLimit(long octets) {
        return new PostfixOptions(certificate, domains, octets, answers, extra);
    }

    /** Answers RCPT TO this address so: {@code 550 5.1.1 nobody here} for good, {@code 450 …} for now. */
    public PostfixOptions refusing(String recipient, String answer) {
        var more = new LinkedHashMap<>(answers);
        more.put(recipient, answer);
        return new PostfixOptions(certificate, domains, messageSizeLimit, more, extra);
    }

    public PostfixOptions extra(String lines) {
        return new PostfixOptions(certificate, domains, messageSizeLimit, answers, lines);
    }

    String recipients() {
        var lines = new StringBuilder();
        answers.forEach((address, answer) ->
                lines.append(address).append('\t').append(answer).append('\n'));
        return lines.toString();
    }

    Map<String, Object> values() {
        return Map.of(
                "certificate", certificate.chainFile(),
                "key", certificate.keyFile(),
                "domains", domains,
                "message_size_limit", messageSizeLimit,
                "extra", extra);
    }
}
