package org.turnstone.correspondent;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a text.
 *
 * @param hit whether it is what was typed
 */
public record Marked(String text, boolean hit) {

    /** A text in pieces. */
    static List<Marked> of(String text, List<String> words) {
        boolean[] hits = new boolean[text.length()];
        Folded folded = Folded.of(text);
        words.forEach(word -> folded.mark(word, hits));
        List<Marked> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || hits[i] != hits[start]) {
                pieces.add(new Marked(text.substring(start, i), hits[start]));
                start = i;
            }
        }
        return pieces;
    }
}
