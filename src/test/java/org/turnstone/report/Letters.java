package org.turnstone.report;

import java.nio.charset.StandardCharsets;
import org.turnstone.mime.ParsedMessage;

/** Messages that report something, as different servers and programs put them together. */
final class Letters {

    private static final String HEADER =
            """
            From: MAILER-DAEMON@mx.example.net
            To: ida@example.org
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=%s; boundary="b"

            This is a MIME message.
            --b
            Content-Type: text/plain; charset=utf-8

            I'm sorry to have to inform you.
            """;

    private Letters() {}

    /** With a part for machines and, where there is one, what is left of the original. */
    static ParsedMessage report(String kind, String type, String machine, String originalType, String original) {
        String text = HEADER.formatted(kind)
                + "--b\nContent-Type: " + type + "\n\n" + machine
                + (originalType.isEmpty() ? "" : "\n--b\nContent-Type: " + originalType + "\n\n" + original)
                + "\n--b--\n";
        return parsed(text);
    }

    static ParsedMessage delivery(String machine) {
        return report(
                "delivery-status",
                "message/delivery-status",
                machine,
                "text/rfc822-headers",
                "From: ida@example.org\nMessage-ID: <m-1@example.org>\nSubject: Lease\n");
    }

    static ParsedMessage parsed(String text) {
        return ParsedMessage.parse(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
