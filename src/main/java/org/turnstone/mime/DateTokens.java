package org.turnstone.mime;

import java.util.List;
import java.util.Map;

/**
 * A date taken apart: each word and number shows by its shape what it is, so that the many orders in use need no
 * grammar each.
 */
final class DateTokens {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Minutes east of Greenwich: RFC 5322 section 4.3, and names that European mailers used. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("edt", -240),
            Map.entry("est", -300),
            Map.entry("cdt", -300),
            Map.entry("cst", -360),
            Map.entry("mdt", -360),
            Map.entry("mst", -420),
            Map.entry("pdt", -420),
            Map.entry("pst", -480),
            Map.entry("bst", 60),
            Map.entry("met", 60),
            Map.entry("cet", 60),
            Map.entry("mez", 60),
            Map.entry("mest", 120),
            Map.entry("cest", 120),
            Map.entry("mesz", 120),
            Map.entry("eet", 120),
            Map.entry("eest", 180),
            Map.entry("msk", 180),
            Map.entry("jst", 540));

    private int year = -1;
    private int month = -1;
    private int day = -1;
    private int hour;
    private int minute;
    private int second;
    private int offset;
    private boolean hasTime;

    private DateTokens() {}

    static DateTokens read(String raw) {
        DateTokens tokens = new DateTokens();
        String text = Ascii.lower(withoutComments(raw));
        if (!tokens.iso(text)) {
            int start = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i == text.length() || tokens.separates(text, i, start)) {
                    tokens.token(text.substring(start, i));
                    start = i + 1;
                }
            }
        }
        return tokens;
    }

    private static String withoutComments(String raw) {
        int open = raw.indexOf('(');
        return open < 0 ? raw : raw.substring(0, open) + " " + raw.substring(Math.max(open, raw.lastIndexOf(')') + 1));
    }

    /** A hyphen separates in {@code 12-Oct-94} and is the sign of a zone after the time. */
    private boolean separates(String text, int i, int start) {
        char c = text.charAt(i);
        return c == ' ' || c == '\t' || c == ',' || c == '/' || (c == '-' && i > start && !isTime(text, start, i));
    }

    private static boolean isTime(String text, int start, int end) {
        return text.substring(start, end).indexOf(':') >= 0;
    }

    private boolean iso(String text) {
        String date = text.strip();
        if (date.length() < 19 || date.charAt(4) != '-' || date.charAt(7) != '-' || " t".indexOf(date.charAt(10)) < 0) {
            return false;
        }
        year = number(date.substring(0, 4));
        month = number(date.substring(5, 7));
        day = number(date.substring(8, 10));
        time(date.substring(11, 19));
        int sign = Math.max(date.indexOf('+', 19), date.indexOf('-', 19));
        if (sign > 0) {
            zone(date.substring(sign).replace(":", ""));
        }
        return true;
    }

    private void token(String token) {
        if (token.isEmpty()) {
            return;
        }
        char first = token.charAt(0);
        if (first == '+' || first == '-') {
            zone(token);
        } else if (token.indexOf(':') > 0 && Character.isDigit(first)) {
            int sign = Math.max(token.indexOf('+'), token.indexOf('-'));
            time(sign < 0 ? token : token.substring(0, sign));
            zone(sign < 0 ? "" : token.substring(sign));
        } else if (Character.isDigit(first)) {
            number(token, number(token));
        } else {
            word(token);
        }
    }

    private void number(String token, int value) {
        if (day < 0 && token.length() <= 2) {
            day = value;
        } else if (year < 0 && value >= 0) {
            year = fullYear(token.length(), value);
        }
    }

    /** RFC 5322 section 4.3: two digits from 00 to 49 are this century; three count from 1900. */
    private static int fullYear(int digits, int value) {
        if (digits > 3) {
            return value;
        }
        return digits == 2 && value < 50 ? 2000 + value : 1900 + value;
    }

    private void time(String token) {
        String[] fields = token.split("[:.]", -1);
        boolean two = fields.length >= 2;
        hour = two ? number(fields[0]) : -1;
        minute = two ? number(fields[1]) : -1;
        second = fields.length > 2 ? Math.min(60, number(fields[2])) : 0;
        hasTime = true;
    }

    private void word(String word) {
        int named = word.length() < 3 ? -1 : MONTHS.indexOf(word.substring(0, 3));
        if (named >= 0 && month < 0) {
            month = named + 1;
        } else if (hasTime && word.equals("pm") && hour < 12) {
            hour += 12;
        } else if (hasTime && word.equals("am") && hour == 12) {
            hour = 0;
        } else if (hasTime) {
            int sign = Math.max(word.indexOf('+'), word.indexOf('-'));
            offset = ZONES.getOrDefault(word, offset);
            zone(sign > 0 ? word.substring(sign) : "");
        }
    }

    /** {@code +0130}; also without its leading zero or its minutes. */
    private void zone(String token) {
        int value = token.length() < 2 ? -1 : number(token.substring(1).replace(":", ""));
        if (value < 0) {
            return;
        }
        int minutes = token.length() <= 3 ? value * 60 : value / 100 * 60 + value % 100;
        // What no place on earth has is ignored, and the date kept.
        if (minutes <= 14 * 60) {
            offset = token.startsWith("-") ? -minutes : minutes;
        }
    }

    private static int number(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10);
            if (digit < 0 || value > 100_000) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return digits.isEmpty() ? -1 : value;
    }

    int year() {
        return year;
    }

    int month() {
        return month;
    }

    int day() {
        return day;
    }

    int hour() {
        return hour;
    }

    int minute() {
        return minute;
    }

    int second() {
        return Math.max(0, second);
    }

    /** Minutes east of Greenwich. */
    int offset() {
        return offset;
    }
}
