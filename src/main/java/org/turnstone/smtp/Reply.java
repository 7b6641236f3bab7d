package org.turnstone.smtp;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the server answers to one command (RFC 5321 section 4.2).
 *
 * @param code three digits
 * @param status the enhanced status code (RFC 3463), such as {@code 5.1.1}; empty where there is none
 * @param lines what follows the codes, one or more
 */
record Reply(int code, String status, List<String> lines) {

    private static final Pattern STATUS = Pattern.compile("([245]\\.\\d{1,3}\\.\\d{1,3})(?: |$)");
    private static final int LONGEST_TEXT = 500;

    static Reply of(int code, List<String> lines) {
        Matcher first = STATUS.matcher(lines.getFirst());
        String status = first.lookingAt() ? first.group(1) : "";
        return new Reply(code, status, List.copyOf(lines));
    }

    boolean isPositive() {
        return code / 100 == 2;
    }

    /** 3xx: the server waits for more, such as the message after DATA. */
    boolean isIntermediate() {
        return code / 100 == 3;
    }

    boolean isTransient() {
        return code / 100 == 4;
    }

    /** RFC 5321 section 3.8: the server closes the connection, whatever was asked. */
    boolean isClosing() {
        return code == 421;
    }

    /** The subject and detail of the enhanced code, without its class: {@code 1.1} of {@code 5.1.1}. */
    String detail() {
        return status.isEmpty() ? "" : status.substring(2);
    }

    /** For a person to read: one line, printable, not endless, each enhanced code kept once. */
    String text() {
        String text = lines.stream()
                .map(line -> (line + " ").startsWith(status + " ") ? line.substring(status.length()) : line)
                .map(line -> line.replaceAll("\\p{Cntrl}+", " ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        String coded = (code + " " + status).strip() + " " + text;
        return coded.length() <= LONGEST_TEXT ? coded.strip() : coded.substring(0, LONGEST_TEXT) + "…";
    }
}
