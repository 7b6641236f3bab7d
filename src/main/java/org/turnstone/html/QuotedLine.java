package org.turnstone.html;

/**
 * One paragraph or line of a plain text with its quote depth taken off (RFC 3676 section 4.5 for format=flowed).
 *
 * @param depth how many times it was quoted; 0 for the author's own
 * @param text without quote marks; never a line break
 */
public record QuotedLine(int depth, String text) {

    public QuotedLine {
        if (depth < 0) {
            throw new IllegalArgumentException("a quote depth is never negative: " + depth);
        }
    }
}
