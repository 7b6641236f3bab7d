package org.turnstone.conversation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a subject is about, without what mail programs and lists put around it (RFC 5256 section 2.1), in the languages
 * they do it in.
 *
 * @param text in lower case, white space as one space; empty where nothing is left
 * @param reply whether it says that it answers something; forwarding answers nothing
 */
record SubjectBase(String text, boolean reply) {

    private static final Set<String> REPLIES = Set.of(
            "re", "aw", "antw", "antwort", "sv", "vs", "ref", "rif", "odp", "ynt", "res", "回复", "回覆", "答复", "رد");

    private static final Set<String> FORWARDS =
            Set.of("fwd", "fw", "wg", "tr", "rv", "vb", "vl", "enc", "pd", "doorst", "i", "转发", "轉寄", "إعادة توجيه");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Longer subjects are not compared beyond this. */
    private static final int LONGEST = 500;

    private static final int LONGEST_PREFIX = 24;

    static SubjectBase of(String subject) {
        String rest = SPACES.matcher(subject.length() > LONGEST ? subject.substring(0, LONGEST) : subject)
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        boolean reply = false;
        while (true) {
            String before = rest;
            while (rest.endsWith("(fwd)")) {
                rest = rest.substring(0, rest.length() - "(fwd)".length()).strip();
            }
            Prefix prefix = Prefix.of(rest);
            if (prefix.length > 0) {
                reply |= prefix.reply;
                rest = rest.substring(prefix.length).strip();
            } else {
                rest = withoutTag(rest);
            }
            if (rest.startsWith("[fwd:") && rest.endsWith("]")) {
                rest = rest.substring("[fwd:".length(), rest.length() - 1).strip();
            }
            if (rest.equals(before)) {
                return new SubjectBase(rest, reply);
            }
        }
    }

    /** {@code [list] words}: a tag goes only where something is left behind it. */
    private static String withoutTag(String text) {
        int end = text.indexOf(']');
        if (!text.startsWith("[") || end < 0 || text.lastIndexOf('[', end) > 0) {
            return text;
        }
        String rest = text.substring(end + 1).strip();
        return rest.isEmpty() ? text : rest;
    }

    /** {@code re:}, {@code aw[2]:}, {@code re^3:}, {@code sv (2):}. */
    private record Prefix(int length, boolean reply) {

        private static final Prefix NONE = new Prefix(0, false);

        static Prefix of(String text) {
            int colon = 0;
            while (colon < text.length() && text.charAt(colon) != ':' && text.charAt(colon) != '：') {
                colon++;
            }
            if (colon == 0 || colon >= text.length() || colon > LONGEST_PREFIX) {
                return NONE;
            }
            String prefix = text.substring(0, colon);
            int end = 0;
            while (end < prefix.length() && "[(^".indexOf(prefix.charAt(end)) < 0) {
                end++;
            }
            // Within the brackets RFC 5256 allows any blob; a number is what programs write there.
            if (!prefix.substring(end).chars().allMatch(c -> "[]()^ ".indexOf(c) >= 0 || Character.isDigit(c))) {
                return NONE;
            }
            String word = prefix.substring(0, end).strip();
            boolean reply = REPLIES.contains(word);
            return reply || FORWARDS.contains(word) ? new Prefix(colon + 1, reply) : NONE;
        }
    }
}
