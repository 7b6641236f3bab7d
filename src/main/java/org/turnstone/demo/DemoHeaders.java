package org.turnstone.demo;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Header fields as they go over the wire (RFC 5322 section 2.2, RFC 2047). */
final class DemoHeaders {

    private static final Set<String> ADDRESSES = Set.of("From", "To", "Cc", "Bcc", "Sender", "Reply-To");

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    /** An encoded word has at most 75 characters, which leaves room for 45 bytes (RFC 2047 section 2). */
    private static final int WORD_BYTES = 42;

    private DemoHeaders() {}

    static String date(ZonedDateTime moment) {
        return DATE.format(moment);
    }

    static String encoded(String name, String value) {
        if (!ADDRESSES.contains(name)) {
            return words(value);
        }
        return Stream.of(value.split("(?<=>), ", -1)).map(DemoHeaders::address).collect(Collectors.joining(",\r\n "));
    }

    private static String address(String written) {
        int bracket = written.lastIndexOf('<');
        if (bracket <= 0) {
            return written;
        }
        String name = written.substring(0, bracket).strip();
        boolean atom = name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-');
        String quoted = isAscii(name) && !atom ? "\"" + name.replace("\"", "\\\"") + "\"" : words(name);
        return quoted + " " + written.substring(bracket);
    }

    private static String words(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder words = new StringBuilder();
        StringBuilder part = new StringBuilder();
        for (int codePoint : text.codePoints().toArray()) {
            String next = Character.toString(codePoint);
            if (bytes(part + next).length > WORD_BYTES) {
                words.append(word(part)).append("\r\n ");
                part.setLength(0);
            }
            part.append(next);
        }
        return words.append(word(part)).toString();
    }

    private static String word(CharSequence part) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(part.toString())) + "?=";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
