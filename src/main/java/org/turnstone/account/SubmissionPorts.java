package org.turnstone.account;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.turnstone.net.Tls;
import org.turnstone.smtp.SubmissionServer;
import org.turnstone.smtp.Way;

/** The ports of a submission server: the one that is configured with its TLS, and those whose TLS goes without saying. */
final class SubmissionPorts {

    private static final int RELAY = 25;
    private static final int UNOFFICIAL = 2525;

    private static final Map<Integer, Tls> KNOWN =
            Map.of(587, Tls.STARTTLS, 465, Tls.IMPLICIT, UNOFFICIAL, Tls.STARTTLS);

    private SubmissionPorts() {}

    /** What was checked at the start. */
    static SubmissionServer server(AccountConfig.Smtp smtp) {
        Stream<Way> further =
                further(smtp).stream().map(port -> new Way(port, Objects.requireNonNull(KNOWN.get(port))));
        return new SubmissionServer(
                smtp.host(),
                Stream.concat(Stream.of(new Way(smtp.port(), smtp.tls())), further)
                        .toList());
    }

    /** Stops the start where a port is none for messages of people. */
    static void check(String property, AccountConfig.Smtp smtp) {
        check(property + ".port", smtp.port());
        if (smtp.port() == UNOFFICIAL && smtp.tls() == Tls.NONE) {
            throw AccountConfigCheck.refused(
                    property + ".tls", "NONE", "port 2525 needs TLS as any other; use STARTTLS");
        }
        String list = property + ".further-ports";
        for (int port : further(smtp)) {
            check(list, port);
            if (!KNOWN.containsKey(port)) {
                throw AccountConfigCheck.refused(
                        list,
                        Integer.toString(port),
                        "587, 465 and 2525 can stand here; any other port goes into smtp.port, with its smtp.tls");
            }
        }
        if (Stream.concat(Stream.of(smtp.port()), further(smtp).stream())
                        .distinct()
                        .count()
                <= further(smtp).size()) {
            throw AccountConfigCheck.refused(list, text(smtp), "each port stands here once, and smtp.port not again");
        }
    }

    private static void check(String property, int port) {
        if (port == RELAY) {
            throw AccountConfigCheck.refused(
                    property,
                    "25",
                    "port 25 is for mail between servers; submission has 587 with STARTTLS or 465 with IMPLICIT");
        }
    }

    private static List<Integer> further(AccountConfig.Smtp smtp) {
        return smtp.furtherPorts().orElse(List.of());
    }

    private static String text(AccountConfig.Smtp smtp) {
        return String.join(",", further(smtp).stream().map(String::valueOf).toList());
    }
}
