package org.turnstone.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.turnstone.mime.PlainLine;

/**
 * The groups of fields in a report (RFC 3464 section 2.1): one about the message, then one for each recipient. Servers
 * add empty lines and leave them out, so a group also begins where its first field comes again.
 */
final class ReportFields {

    private static final int MOST_GROUPS = 200;
    private static final int LONGEST_VALUE = 2_000;
    private static final int LONGEST_TEXT = 500;

    private final List<Map<String, String>> groups = new ArrayList<>();
    private Map<String, String> group = new HashMap<>();
    private String name = "";

    private ReportFields() {}

    /** Groups that have a field; names in lower case, values unfolded. */
    static List<Map<String, String>> in(String report) {
        ReportFields fields = new ReportFields();
        report.lines().takeWhile(line -> fields.groups.size() < MOST_GROUPS).forEach(fields::line);
        fields.end();
        return fields.groups;
    }

    private void line(String line) {
        if (line.isBlank()) {
            end();
            return;
        }
        boolean folded = line.charAt(0) == ' ' || line.charAt(0) == '\t';
        if (folded) {
            // A group may be torn within a field; then the rest is nobody's.
            group.computeIfPresent(
                    name, (_, value) -> value.length() > LONGEST_VALUE ? value : (value + " " + line.strip()).strip());
            return;
        }
        int colon = line.indexOf(':');
        if (colon <= 0) {
            return;
        }
        name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        if (name.equals("final-recipient") && group.containsKey(name)) {
            end();
        }
        group.putIfAbsent(name, line.substring(colon + 1).strip());
    }

    private void end() {
        if (!group.isEmpty()) {
            groups.add(group);
            group = new HashMap<>();
        }
    }

    /** What follows the type before the semicolon ({@code rfc822; ida@example.org}), harmless. */
    static String typed(String value) {
        return harmless(value.substring(value.indexOf(';') + 1).strip());
    }

    /** One line for people, however long and whatever was in it. */
    static String harmless(String value) {
        String line = PlainLine.of(cut(value, 4 * LONGEST_TEXT));
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
