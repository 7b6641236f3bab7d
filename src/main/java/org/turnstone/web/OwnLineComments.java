package org.turnstone.web;

/**
 * Takes the comments out of a script that stand on lines of their own: they are for whoever reads it, and a fifth of what a
 * browser would fetch of a library. A comment that begins with {@code /*!} says whose it is, and stays.
 */
final class OwnLineComments {

    private final StringBuilder rest = new StringBuilder();
    private boolean inside;

    private OwnLineComments() {}

    static String without(String script) {
        OwnLineComments comments = new OwnLineComments();
        script.lines().forEach(comments::take);
        return comments.rest.toString();
    }

    private void take(String line) {
        String text = line.strip();
        boolean begins = text.startsWith("/*") && !text.startsWith("/*!");
        boolean ends = text.endsWith("*/");
        boolean whole = begins && text.indexOf("*/") == text.length() - 2;
        boolean opens = begins && !text.contains("*/");
        if (!inside && !whole && !opens && !text.startsWith("//")) {
            rest.append(line).append('\n');
        }
        inside = inside ? !ends : opens;
    }
}
