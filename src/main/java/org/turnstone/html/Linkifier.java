package org.turnstone.html;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds web and mail addresses in plain text by cutting it into tokens, never by searching patterns: each character is
 * looked at a bounded number of times, and what is not surely an address stays text (H19, CVE-2023-43770).
 */
final class Linkifier {

    /** Longer ones are never written by people; browsers and servers stop near here. */
    private static final int LONGEST_LINK = 4_096;

    private static final List<String> PREFIXES = List.of("https://", "http://", "mailto:", "www.");

    /** End a token besides white space: what RFC 3986 appendix C delimits addresses with, and CJK punctuation. */
    private static final String DELIMITERS = "<>\"«»“”„‹›、。，；：！？（）「」『』【】《》";

    private static final String TRAILING = ".,;:!?'’*_~|\\";

    private Linkifier() {}

    /** Appends the text to an element, with links where it holds addresses. */
    static void append(Element parent, String written) {
        String text = Trees.readable(written)
                .replace('\0', '\ufffd'); // which is how HTML reads it, so it is what is written (H10)
        int plainFrom = 0;
        int at = 0;
        while (at < text.length()) {
            if (isDelimiter(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && !isDelimiter(text.charAt(end))) {
                end++;
            }
            Span link = find(text, at, end);
            if (link != null) {
                appendText(parent, text.substring(plainFrom, link.from));
                appendLink(parent, text.substring(link.from, link.to), link.href);
                plainFrom = link.to;
            }
            at = end;
        }
        appendText(parent, text.substring(plainFrom));
    }

    private record Span(int from, int to, String href) {}

    private static @Nullable Span find(String text, int from, int end) {
        if (end - from > LONGEST_LINK) {
            return null;
        }
        String token = text.substring(from, end);
        String lower = token.toLowerCase(Locale.ROOT);
        if (lower.length() != token.length()) {
            return null; // a letter whose lower case is longer: positions would not agree
        }
        for (String prefix : PREFIXES) {
            int start = startOf(lower, prefix);
            if (start >= 0) {
                int stop = trimmedEnd(token, start);
                String shown = token.substring(start, stop);
                String href = LinkPolicy.href(prefix.equals("www.") ? "http://" + shown : shown);
                boolean hasMore = shown.length() > prefix.length();
                return href == null || !hasMore ? null : new Span(from + start, from + stop, href);
            }
        }
        return address(token, from);
    }

    private static int startOf(String lower, String prefix) {
        int start = lower.indexOf(prefix);
        boolean midWord = start > 0 && Character.isLetterOrDigit(lower.charAt(start - 1));
        return midWord ? -1 : start;
    }

    /** Leaves out what ends a sentence, and closing brackets that were not opened inside the address. */
    private static int trimmedEnd(String token, int start) {
        int end = token.length();
        int[] surplus = new int[3];
        for (int i = start; i < end; i++) {
            int opening = "([{".indexOf(token.charAt(i));
            int closing = ")]}".indexOf(token.charAt(i));
            if (opening >= 0) {
                surplus[opening]--;
            } else if (closing >= 0) {
                surplus[closing]++;
            }
        }
        while (end > start) {
            char last = token.charAt(end - 1);
            int closing = ")]}".indexOf(last);
            if (closing >= 0 && surplus[closing] > 0) {
                surplus[closing]--;
            } else if (TRAILING.indexOf(last) < 0) {
                break;
            }
            end--;
        }
        return end;
    }

    private static @Nullable Span address(String token, int offset) {
        int at = token.indexOf('@');
        if (at <= 0 || at != token.lastIndexOf('@')) {
            return null;
        }
        int start = at;
        while (start > 0 && isLocal(token.charAt(start - 1))) {
            start--;
        }
        while (start < at && token.charAt(start) == '.') {
            start++;
        }
        int end = at + 1;
        while (end < token.length() && isDomain(token.charAt(end))) {
            end++;
        }
        while (end > at + 1 && !Character.isLetterOrDigit(token.charAt(end - 1))) {
            end--;
        }
        String domain = token.substring(at + 1, end);
        if (start == at || domain.indexOf('.') <= 0 || domain.contains("..")) {
            return null;
        }
        String href = LinkPolicy.href("mailto:" + token.substring(start, end).replace("%", "%25"));
        return href == null ? null : new Span(offset + start, offset + end, href);
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || ".!#$%*+-/=^_~".indexOf(c) >= 0;
    }

    private static boolean isDomain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }

    private static boolean isDelimiter(char c) {
        return c <= ' ' || c == 0x7f || Character.isWhitespace(c) || c == '\u00a0' || DELIMITERS.indexOf(c) >= 0;
    }

    private static void appendText(Element parent, String text) {
        if (!text.isEmpty()) {
            parent.appendText(text);
        }
    }

    private static void appendLink(Element parent, String shown, String href) {
        Element link = parent.appendElement("a");
        LinkPolicy.mark(link, href);
        link.appendText(shown);
    }
}
