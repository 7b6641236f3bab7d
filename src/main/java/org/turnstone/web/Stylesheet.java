package org.turnstone.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stylesheet as one file: {@code app.css} with each {@code @import "file" layer(name);} replaced by
 * {@code @layer name} and what the file holds, without comments and indentation.
 */
final class Stylesheet {

    static final String FOLDER = "assets/css/";

    static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\" layer\\((\\w+)\\);");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern INDENT = Pattern.compile("\\s*\\n\\s*");

    private Stylesheet() {}

    static String build(ClassPath classPath) {
        Matcher imports = IMPORT.matcher(classPath.text(FOLDER + "app.css"));
        StringBuilder css = new StringBuilder();
        while (imports.find()) {
            String block = "@layer " + imports.group(2) + " {\n" + classPath.text(FOLDER + imports.group(1)) + "}";
            imports.appendReplacement(css, Matcher.quoteReplacement(block));
        }
        imports.appendTail(css);
        return INDENT.matcher(COMMENT.matcher(css).replaceAll(""))
                .replaceAll("\n")
                .strip();
    }
}
