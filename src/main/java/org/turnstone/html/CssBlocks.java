package org.turnstone.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Finds where a piece of CSS ends: brackets come in pairs and hide what is inside (CSS Syntax Level 3 section 5.4). */
final class CssBlocks {

    private CssBlocks() {}

    /**
     * The index of the first given delimiter outside brackets, or the size. As in a browser, a closing bracket
     * without its opening one is only a token.
     */
    static int endOfStatement(List<CssToken> tokens, int from, char... delimiters) {
        Deque<Character> open = new ArrayDeque<>();
        for (int i = from; i < tokens.size(); i++) {
            CssToken token = tokens.get(i);
            if (open.isEmpty()) {
                for (char delimiter : delimiters) {
                    if (token.isDelim(delimiter)) {
                        return i;
                    }
                }
            }
            if (token.opens()) {
                open.push(closing(token));
            } else if (!open.isEmpty() && token.isDelim(open.peek())) {
                open.pop();
            }
        }
        return tokens.size();
    }

    /** The index of the bracket that closes the one at the given index, or the size. */
    static int endOfBlock(List<CssToken> tokens, int opening) {
        return endOfStatement(tokens, opening + 1, closing(tokens.get(opening)));
    }

    private static char closing(CssToken opening) {
        return opening.isDelim('{') ? '}' : opening.isDelim('[') ? ']' : ')';
    }
}
