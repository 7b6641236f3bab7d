package org.turnstone.message;

/**
 * The name of a file in two: a long one may lose its middle on the page, never its ending, which says what it is (A04).
 *
 * @param stem everything before the ending
 * @param ending with its dot; empty where the name has none
 */
public record FileName(String stem, String ending) {

    private static final int LONGEST_ENDING = 8;

    /** Cuts at the last dot; what follows an early dot or is longer than endings are is no ending. */
    public static FileName of(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 || name.length() - dot > LONGEST_ENDING
                ? new FileName(name, "")
                : new FileName(name.substring(0, dot), name.substring(dot));
    }
}
