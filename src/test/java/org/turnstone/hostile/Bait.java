package org.turnstone.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;

/**
 * A message of many hostile parts: each vector alone and behind words of its own part, so that it is read as a document's
 * head and as its body; and after each a part of plain words, which no other part may swallow.
 */
record Bait(String subject, List<Vector> vectors) {

    /** How many vectors fit below the limit of parts that one message may have. */
    static final int MOST = 300;

    private static final String BOUNDARY = "=_between_the_parts";

    /**
     * One hostile text.
     *
     * @param type of its part, such as {@code text/html}
     */
    record Vector(String type, String text) {}

    Bait {
        vectors = List.copyOf(vectors);
    }

    static Bait of(Mode mode, List<Vector> vectors) {
        return new Bait(mode.mailbox + " " + Integer.toHexString(vectors.hashCode()), vectors);
    }

    /** The words after the vector at this place. */
    static String words(int place) {
        return "Safe words " + place + ".";
    }

    /** The message as it travels. */
    String source() {
        StringBuilder mail = new StringBuilder("From: Mallory <mallory@evil.example>\nTo: <ida@example.org>\nSubject: ")
                .append(subject)
                .append(
                        "\nDate: Sun, 22 Nov 2026 08:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"")
                .append(BOUNDARY)
                .append("\"\n\n");
        part(mail, "text/html", "<p>Good morning.</p>");
        for (int place = 0; place < vectors.size(); place++) {
            Vector vector = vectors.get(place);
            part(mail, vector.type(), vector.text());
            if (vector.type().equals("text/html")) {
                part(mail, vector.type(), "<p>These words come first.</p>" + vector.text());
            }
            part(mail, "text/plain", words(place));
        }
        return mail.append("--").append(BOUNDARY).append("--\n").toString();
    }

    private static void part(StringBuilder mail, String type, String text) {
        mail.append("--")
                .append(BOUNDARY)
                .append("\nContent-Type: ")
                .append(type)
                .append("; charset=utf-8\nContent-Transfer-Encoding: base64\n\n")
                .append(Base64.getMimeEncoder().encodeToString(text.getBytes(UTF_8)))
                .append('\n');
    }
}
