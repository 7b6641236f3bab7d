package org.turnstone.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** A letter whose every part says one thing in every field: the payload. */
final class HostileLetter {

    static final String PAYLOAD = "\"'><img src=x onerror=alert(1)>";

    /** As it stands within a parameter: quotes would end it. */
    private static final String QUOTED = PAYLOAD.replace("\"", "\\\"");

    private HostileLetter() {}

    private static final String INVITATION =
            """
            BEGIN:VCALENDAR
            METHOD:%1$s
            BEGIN:VEVENT
            SUMMARY:summary %1$s
            DTSTART;TZID=zone '><img src=x onerror=alert(1)>:20261120T130000
            DTEND:%1$s
            RRULE:FREQ=WEEKLY;BYDAY=%1$s
            STATUS:%1$s
            LOCATION:place %1$s
            ORGANIZER;CN=organiser '><img src=x onerror=alert(1)>:mailto:%1$s
            ATTENDEE;CN=guest '><img src=x onerror=alert(1)>;PARTSTAT=%1$s:mailto:%1$s
            END:VEVENT
            END:VCALENDAR
            """
                    .formatted(PAYLOAD);

    private static final String CONTACT =
            """
            BEGIN:VCARD
            FN:name %1$s
            ORG:organisation %1$s
            TITLE:title %1$s
            EMAIL:mail %1$s
            TEL:phone %1$s
            ADR:;;street %1$s
            END:VCARD
            """
                    .formatted(PAYLOAD);

    private static final String REPORT =
            """
            Final-Recipient: %1$s; recipient %1$s
            Action: failed %1$s
            Status: %1$s
            Diagnostic-Code: smtp; said %1$s
            Remote-MTA: dns; server %1$s
            """
                    .formatted(PAYLOAD);

    private static final String RECEIPT =
            """
            Final-Recipient: rfc822; reader %1$s
            Disposition: %1$s; displayed/%1$s
            """
                    .formatted(PAYLOAD);

    private static final String WITHIN =
            """
            From: "sender %1$s" <sender@example.org>
            Subject: subject %2$s
            Content-Type: text/plain

            body %2$s
            """
                    .formatted(QUOTED, PAYLOAD);

    static byte[] bytes() {
        return String.join(
                        "\r\n",
                        "From: \"" + QUOTED + "\" <marta@lindqvist.example>",
                        "To: ida@example.org",
                        "Subject: Hostile " + PAYLOAD,
                        "Date: Fri, 20 Nov 2026 14:00:00 +0100",
                        "MIME-Version: 1.0",
                        "Content-Type: multipart/mixed; boundary=outer",
                        "",
                        "--outer",
                        "Content-Type: text/enriched",
                        "",
                        "<bold>" + PAYLOAD + "</bold><color><param>" + PAYLOAD + "</param>x</color>",
                        part("text/calendar; method=\"" + QUOTED + '"', "event", INVITATION),
                        part("text/vcard", "contact", CONTACT),
                        part("text/x-" + PAYLOAD, "text", PAYLOAD),
                        part("audio/" + PAYLOAD, "sound.mp3", PAYLOAD),
                        "--outer",
                        "Content-Type: message/delivery-status",
                        "",
                        REPORT,
                        "--outer",
                        "Content-Type: message/disposition-notification",
                        "",
                        RECEIPT,
                        "--outer",
                        "Content-Type: message/partial; id=x; number=\"" + QUOTED + "\"; total=\"" + QUOTED + '"',
                        "",
                        PAYLOAD,
                        "--outer",
                        "Content-Type: message/external-body; access-type=url; url=\"where " + QUOTED + '"',
                        "",
                        PAYLOAD,
                        "--outer",
                        "Content-Type: message/rfc822",
                        "",
                        WITHIN,
                        "--outer--",
                        "")
                .getBytes(UTF_8);
    }

    private static String part(String type, String name, String content) {
        return String.join(
                "\r\n",
                "--outer",
                "Content-Type: " + type,
                "Content-Disposition: attachment; filename=\"file " + QUOTED + name + '"',
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(content.getBytes(UTF_8)));
    }
}
