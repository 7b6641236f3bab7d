package org.turnstone.card;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.turnstone.mime.PlainLine;
import org.turnstone.mime.TextDecoding;
import org.turnstone.mime.TransferEncoding;

/**
 * One line of iCalendar (RFC 5545 section 3.1) or vCard (RFC 6350 section 3.3, and 2.1 before it).
 *
 * @param name in upper case, without a group
 * @param parameters by name in upper case; several of one name joined by commas, one without a name has no value
 * @param value as it stands
 */
record ContentLine(String name, Map<String, String> parameters, String value) {

    /** Longer is no line for a card. */
    private static final int LONGEST_TEXT = 500;

    /** Nobody's line has more; those beyond are passed over, so that joining them stays cheap. */
    private static final int MOST_PARAMETERS = 40;

    /** A name or an address has no more parts. */
    private static final int MOST_TEXTS = 40;

    static ContentLine parse(String line) {
        int end = 0;
        while (end < line.length() && ";:".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        String name = line.substring(line.lastIndexOf('.', Math.max(0, end - 1)) + 1, end);
        Map<String, String> parameters = new HashMap<>();
        int seen = 0;
        while (end < line.length() && line.charAt(end) == ';') {
            int from = end + 1;
            end = parameterEnd(line, from);
            if (seen++ < MOST_PARAMETERS) {
                put(parameters, line.substring(from, end));
            }
        }
        String value = end < line.length() ? line.substring(end + 1) : "";
        return new ContentLine(name.strip().toUpperCase(Locale.ROOT), Map.copyOf(parameters), value);
    }

    private static int parameterEnd(String line, int from) {
        boolean quoted = false;
        int at = from;
        while (at < line.length() && (quoted || ";:".indexOf(line.charAt(at)) < 0)) {
            quoted ^= line.charAt(at) == '"';
            at++;
        }
        return at;
    }

    private static void put(Map<String, String> parameters, String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals))
                .strip()
                .toUpperCase(Locale.ROOT);
        String value = equals < 0 ? "" : parameter.substring(equals + 1).replace("\"", "");
        parameters.merge(name, value, (before, more) -> before + "," + more);
    }

    boolean is(String other) {
        return name.equals(other);
    }

    String parameter(String parameter) {
        return parameters.getOrDefault(parameter, "");
    }

    /** A parameter of words, harmless and short. */
    String parameterText(String parameter) {
        return harmless(parameter(parameter));
    }

    boolean isQuotedPrintable() {
        return parameters.containsKey("QUOTED-PRINTABLE")
                || parameter("ENCODING").equalsIgnoreCase("QUOTED-PRINTABLE");
    }

    /** The value as words for people: unescaped, on one harmless line. */
    String text() {
        return harmless(unescaped(decoded()));
    }

    /** The parts of a structured value, such as a name or an address, as {@link #text}; empty ones too. */
    List<String> texts() {
        String value = decoded();
        List<String> texts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= value.length() && texts.size() < MOST_TEXTS; at++) {
            if (at == value.length() || (value.charAt(at) == ';' && !isEscaped(value, at))) {
                texts.add(harmless(unescaped(value.substring(from, at))));
                from = at + 1;
            }
        }
        return texts;
    }

    private static boolean isEscaped(String value, int at) {
        int backslashes = 0;
        while (at - backslashes > 0 && value.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private String decoded() {
        if (!isQuotedPrintable()) {
            return value;
        }
        byte[] octets = value.getBytes(StandardCharsets.ISO_8859_1);
        try (var in = TransferEncoding.decode(new ByteArrayInputStream(octets), "quoted-printable")) {
            return TextDecoding.decode(in.readAllBytes(), parameters.get("CHARSET"));
        } catch (IOException e) {
            throw new UncheckedIOException("octets in memory cannot fail", e);
        }
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                i++;
                char escaped = value.charAt(i);
                text.append(escaped == 'n' || escaped == 'N' ? ' ' : escaped);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    static String harmless(String text) {
        String line = PlainLine.of(cut(text, 4 * LONGEST_TEXT));
        return line.length() > LONGEST_TEXT ? cut(line, LONGEST_TEXT) + "…" : line;
    }

    /** Never within a character. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
