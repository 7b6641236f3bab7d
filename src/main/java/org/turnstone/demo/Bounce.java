package org.turnstone.demo;

/**
 * The parts of a delivery status notification (RFC 3464), written in a script as
 * {@code recipient | status | what the server said | subject of the original}.
 */
final class Bounce {

    private Bounce() {}

    static MimePart status(String line) {
        String[] part = line.split("\\s*\\|\\s*", -1);
        return MimePart.verbatim(
                "message/delivery-status",
                """
                Reporting-MTA: dns; mail.example.org
                Arrival-Date: Mon, 2 Mar 2026 09:14:05 +0100

                Final-Recipient: rfc822; %s
                Action: failed
                Status: %s
                Diagnostic-Code: smtp; %s
                Remote-MTA: dns; mx.%s
                """
                        .formatted(part[0], part[1], part[2], part[0].substring(part[0].indexOf('@') + 1)));
    }

    static MimePart original(String line) {
        String[] part = line.split("\\s*\\|\\s*", -1);
        return MimePart.verbatim(
                "text/rfc822-headers",
                """
                From: Ida Holm <ida@example.org>
                To: %s
                Subject: %s
                """
                        .formatted(part[0], part[3]));
    }
}
