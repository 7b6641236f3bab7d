package org.turnstone.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A message with one of every kind in it. */
public final class WholeLetter {

    private WholeLetter() {}

    /** A second of silence: a header and samples of sixteen bits. */
    static byte[] sound(int seconds) {
        int data = 16_000 * seconds;
        byte[] wav = new byte[44 + data];
        put(wav, 0, "RIFF");
        number(wav, 4, 36 + data, 4);
        put(wav, 8, "WAVEfmt ");
        number(wav, 16, 16, 4);
        number(wav, 20, 1, 2);
        number(wav, 22, 1, 2);
        number(wav, 24, 8_000, 4);
        number(wav, 28, 16_000, 4);
        number(wav, 32, 2, 2);
        number(wav, 34, 16, 2);
        put(wav, 36, "data");
        number(wav, 40, data, 4);
        for (int i = 44; i < wav.length; i++) {
            wav[i] = (byte) (i % 7);
        }
        return wav;
    }

    private static void put(byte[] to, int at, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        System.arraycopy(bytes, 0, to, at, bytes.length);
    }

    private static void number(byte[] to, int at, int number, int size) {
        for (int i = 0; i < size; i++) {
            to[at + i] = (byte) (number >> (8 * i));
        }
    }

    static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return out.toByteArray();
    }

    /** The message, with a sound of that many seconds in it. */
    public static byte[] bytes(int seconds) {
        return String.join(
                        "\r\n",
                        "From: Marta Lindqvist <marta@lindqvist.example>",
                        "To: ida@example.org",
                        "Subject: One of every kind",
                        "Date: Fri, 20 Nov 2026 14:00:00 +0100",
                        "MIME-Version: 1.0",
                        "Content-Type: multipart/mixed; boundary=outer",
                        "",
                        "--outer",
                        "Content-Type: text/plain",
                        "",
                        "All of it is below.",
                        part("image/png", "quay.png", picture()),
                        part("text/html", "page.html", "<script>fetch('/x')</script>&amp; done".getBytes(UTF_8)),
                        part("audio/wav", "silence.wav", sound(seconds)),
                        part("audio/mpeg", "not-a-sound.mp3", "<html>".getBytes(UTF_8)),
                        part("text/calendar; method=REQUEST", "invite.ics", INVITATION.getBytes(UTF_8)),
                        part("text/vcard", "marta.vcf", CONTACT.getBytes(UTF_8)),
                        "--outer",
                        "Content-Type: message/rfc822",
                        "",
                        INNER,
                        "--outer--",
                        "")
                .getBytes(UTF_8);
    }

    /** A message with nothing but a pack of Outlook's. */
    static byte[] packed(byte[] pack) {
        return String.join(
                        "\r\n",
                        "From: Marta Lindqvist <marta@lindqvist.example>",
                        "Subject: Packed",
                        "MIME-Version: 1.0",
                        "Content-Type: multipart/mixed; boundary=outer",
                        "",
                        part("application/ms-tnef", "winmail.dat", pack),
                        "--outer--",
                        "")
                .getBytes(UTF_8);
    }

    private static final String INVITATION =
            """
            BEGIN:VCALENDAR
            METHOD:REQUEST
            BEGIN:VEVENT
            SUMMARY:"'><img src=x onerror=alert(1)>
            DTSTART:20261120T130000Z
            DTEND:20261120T143000Z
            ATTENDEE;CN=Ida Holm;PARTSTAT=ACCEPTED:mailto:ida@example.org
            END:VEVENT
            END:VCALENDAR
            """;

    private static final String CONTACT =
            """
            BEGIN:VCARD
            VERSION:3.0
            FN:Marta Lindqvist
            EMAIL:marta@lindqvist.example
            END:VCARD
            """;

    private static final String INNER = String.join(
            "\r\n",
            "From: Jonas Weber <jonas@weber.example>",
            "To: marta@lindqvist.example",
            "Subject: The letter within",
            "Date: Thu, 19 Nov 2026 09:00:00 +0100",
            "Content-Type: multipart/mixed; boundary=inner",
            "",
            "--inner",
            "Content-Type: text/html",
            "",
            "<p>Words <b>within</b><script>alert(1)</script>"
                    + "<img src=\"https://tracker.example/a.png\" width=90 height=90></p>",
            part("text/plain", "notes.txt", "Notes > within\n  indented".getBytes(UTF_8))
                    .replace("--outer", "--inner"),
            "--inner--");

    private static String part(String type, String name, byte[] content) {
        return String.join(
                "\r\n",
                "--outer",
                "Content-Type: " + type,
                "Content-Disposition: attachment; filename=" + name,
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(content));
    }
}
