package org.turnstone.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes letters, the same ones for the same seed: plain text, mailing lists, alternatives, newsletters, attachments,
 * answers with References, in the scripts of {@link Words}.
 */
final class Letters {

    /** What a letter consists of. */
    enum Kind {
        PLAIN,
        LIST,
        ALTERNATIVE,
        NEWSLETTER,
        ATTACHMENT,
        LARGE_ATTACHMENT
    }

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(76, "\n".getBytes(UTF_8));
    private static final int PEOPLE = 400;
    private static final int OPEN_CONVERSATIONS = 300;

    private final Random random;
    private final String recipient;
    private final int newsletters;
    private final List<Conversation> conversations = new ArrayList<>();
    private int written;

    /** A conversation that may go on. */
    private record Conversation(String subject, Words.Language language, List<String> ids) {}

    /**
     * A writer.
     *
     * @param newsletters of a hundred letters
     */
    Letters(long seed, String recipient, int newsletters) {
        this.random = new Random(seed);
        this.recipient = recipient;
        this.newsletters = newsletters;
    }

    byte[] any(Instant date) {
        int dice = random.nextInt(100);
        Kind kind = dice < newsletters
                ? Kind.NEWSLETTER
                : dice < newsletters + 6
                        ? Kind.ATTACHMENT
                        : dice < newsletters + 25 ? Kind.ALTERNATIVE : dice < 60 ? Kind.LIST : Kind.PLAIN;
        return letter(kind, date);
    }

    byte[] letter(Kind kind, Instant date) {
        int number = written++;
        Words.Language language = Words.any(random);
        String subject = language.phrase(random, 3 + random.nextInt(6));
        String id = "<%08x.%d.%d@example.com>".formatted(random.nextInt(), number, date.getEpochSecond());
        List<String> references = List.of();
        if (kind != Kind.NEWSLETTER && !conversations.isEmpty() && random.nextInt(100) < 45) {
            Conversation conversation = conversations.get(random.nextInt(conversations.size()));
            language = conversation.language();
            subject = "Re: " + conversation.subject();
            references = List.copyOf(conversation.ids());
            conversation.ids().add(id);
        } else if (kind != Kind.NEWSLETTER) {
            conversations.add(new Conversation(subject, language, new ArrayList<>(List.of(id))));
            if (conversations.size() > OPEN_CONVERSATIONS) {
                conversations.removeFirst();
            }
        }
        if (number % 2703 == 11) {
            subject += " quokka";
        }
        var head = new StringBuilder(trace(date))
                .append("Date: ")
                .append(DATE.format(date))
                .append('\n')
                .append("From: ")
                .append(person())
                .append('\n')
                .append("To: ")
                .append(recipients(kind))
                .append('\n')
                .append("Subject: ")
                .append(encoded(subject))
                .append('\n')
                .append("Message-ID: ")
                .append(id)
                .append('\n');
        if (!references.isEmpty()) {
            head.append("In-Reply-To: ").append(references.getLast()).append('\n');
            int from = Math.max(0, references.size() - 12);
            head.append("References: ")
                    .append(String.join("\n\t", references.subList(from, references.size())))
                    .append('\n');
        }
        head.append("MIME-Version: 1.0\n");
        return body(kind, head, language);
    }

    private byte[] body(Kind kind, StringBuilder head, Words.Language language) {
        String text = text(language);
        String boundary = "=_" + HexFormat.of().toHexDigits(random.nextLong());
        return switch (kind) {
            case PLAIN -> joined(head.toString(), textPart(text, language));
            case LIST ->
                joined(head + "List-Id: <harbour.list.example.org>\nPrecedence: list\n", textPart(text, language));
            case ALTERNATIVE ->
                multipart(head, "alternative", boundary, textPart(text, language), htmlPart("<p>" + text + "</p>"));
            case NEWSLETTER ->
                multipart(
                        head.append("List-Unsubscribe: <https://list.example.org/u/1>\n"),
                        "alternative",
                        boundary,
                        textPart(text, language),
                        htmlPart(Newsletter.of(random, 56_000)));
            case ATTACHMENT ->
                multipart(head, "mixed", boundary, textPart(text, language), filePart(8_000 + random.nextInt(40_000)));
            case LARGE_ATTACHMENT -> multipart(head, "mixed", boundary, textPart(text, language), filePart(3_000_000));
        };
    }

    private String trace(Instant date) {
        var trace = new StringBuilder("Return-Path: <bounce@example.com>\n");
        for (int hop = 0; hop <= random.nextInt(3); hop++) {
            trace.append(
                    "Received: from mx%d.example.net (mx%d.example.net [192.0.2.%d])\n\tby mail.example.org with ESMTPS id %X; %s\n"
                            .formatted(
                                    hop,
                                    hop,
                                    random.nextInt(250),
                                    random.nextLong(),
                                    DATE.format(date.minusSeconds(hop))));
        }
        if (random.nextInt(10) < 6) {
            var signature = new byte[120];
            random.nextBytes(signature);
            trace.append("DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=one;\n\tb=")
                    .append(Base64.getEncoder().encodeToString(signature))
                    .append('\n');
        }
        return trace.toString();
    }

    private String person() {
        int number = random.nextInt(PEOPLE);
        Words.Language language = number % 3 == 0 ? Words.any(new Random(number)) : Words.ENGLISH;
        String name = language.phrase(new Random(number), 2);
        return encoded(name) + " <p" + number + "@example.com>";
    }

    private String recipients(Kind kind) {
        if (kind == Kind.LIST) {
            return "harbour@list.example.org";
        }
        var recipients = new StringBuilder("<" + recipient + ">");
        while (random.nextInt(4) == 0) {
            recipients.append(",\n\t").append(person());
        }
        return recipients.toString();
    }

    private String text(Words.Language language) {
        var text = new StringBuilder();
        for (int paragraph = 0; paragraph <= random.nextInt(6); paragraph++) {
            for (int line = 0; line <= random.nextInt(6); line++) {
                text.append(language.phrase(random, 9)).append(".\n");
            }
            text.append('\n');
        }
        return text + "-- \n" + language.phrase(random, 2) + "\n";
    }

    private static byte[] textPart(String text, Words.Language language) {
        boolean plain = language.charset().equals("us-ascii");
        String head = "Content-Type: text/plain; charset=" + language.charset() + "\nContent-Transfer-Encoding: "
                + (plain ? "7bit" : "base64") + "\n\n";
        byte[] octets = text.getBytes(Charset.forName(language.charset()));
        return joined(head, plain ? octets : BASE64.encode(octets));
    }

    private static byte[] htmlPart(String html) {
        return joined(
                "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n",
                BASE64.encode(html.getBytes(UTF_8)));
    }

    private byte[] filePart(int size) {
        var octets = new byte[size];
        random.nextBytes(octets);
        return joined(
                "Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n"
                        + "Content-Disposition: attachment; filename=\"report-" + size + ".pdf\"\n\n",
                BASE64.encode(octets));
    }

    private static byte[] multipart(StringBuilder head, String subtype, String boundary, byte[] first, byte[] second) {
        return joined(
                head + "Content-Type: multipart/" + subtype + "; boundary=\"" + boundary + "\"\n\n--" + boundary + "\n",
                first,
                ("\n--" + boundary + "\n").getBytes(UTF_8),
                second,
                ("\n--" + boundary + "--\n").getBytes(UTF_8));
    }

    private static String encoded(String text) {
        return text.chars().allMatch(c -> c < 128)
                ? text
                : "=?utf-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(UTF_8)) + "?=";
    }

    private static byte[] joined(String head, byte[]... rest) {
        byte[] first = head.getBytes(UTF_8);
        int size = first.length;
        for (byte[] piece : rest) {
            size += piece.length;
        }
        byte[] whole = Arrays.copyOf(first, size);
        int at = first.length;
        for (byte[] piece : rest) {
            System.arraycopy(piece, 0, whole, at, piece.length);
            at += piece.length;
        }
        return whole;
    }
}
