package org.turnstone.journey;

/**
 * A message somebody sent.
 *
 * @param from an address
 * @param to an address
 * @param text one paragraph, plain
 */
record Letter(String from, String to, String subject, String text) {

    Letter(String from, String to, String subject) {
        this(from, to, subject, "Hi, here are the final numbers. Does Thursday work?");
    }

    String messageId() {
        return "<" + subject.replaceAll("[^A-Za-z0-9]+", "-") + "." + to + ">";
    }

    /** As it travels. */
    String source() {
        return """
                From: Jonas Weber <%s>
                To: <%s>
                Subject: %s
                Message-ID: %s
                Date: Sun, 22 Nov 2026 08:00:00 +0000
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                %s
                """
                .formatted(from, to, subject, messageId(), text);
    }
}
