package org.turnstone.trust;

/** The difference that one slip of the finger makes. */
final class Typo {

    private Typo() {}

    /** Whether one text is the other with a letter more, less, instead, or two neighbours changed; digits are no letters. */
    static boolean separates(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        int from = 0;
        while (from < shorter.length() && longer.charAt(from) == shorter.charAt(from)) {
            from++;
        }
        int end = 0;
        while (end < shorter.length() - from
                && longer.charAt(longer.length() - 1 - end) == shorter.charAt(shorter.length() - 1 - end)) {
            end++;
        }
        String more = longer.substring(from, longer.length() - end);
        String less = shorter.substring(from, shorter.length() - end);
        return switch (more.length()) {
            case 1 -> !Character.isDigit(more.charAt(0)) && (less.isEmpty() || !Character.isDigit(less.charAt(0)));
            case 2 -> less.length() == 2 && more.charAt(0) == less.charAt(1) && more.charAt(1) == less.charAt(0);
            default -> false;
        };
    }
}
