package org.turnstone.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stylesheet as one file: {@code app.css}, or what is fetched later, with each {@code @import "file" layer(name);} replaced by
 * {@code @layer name} and what the file holds, without comments and indentation. {@code url("icon:star")} becomes the shape
 * of that icon, for marks that stand in every row of a list and would cost a hundred bytes each as elements.
 */
final class Stylesheet {

    static final String FOLDER = "assets/css/";

    static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\" layer\\((\\w+)\\);");
    private static final Pattern ICON = Pattern.compile("\"icon:([a-z-]+)\"");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern INDENT = Pattern.compile("\\s*\\n\\s*");

    private Stylesheet() {}

    /**
     * @param list the file that names the others
     */
    static String build(ClassPath classPath, String list) {
        Matcher imports = IMPORT.matcher(classPath.text(FOLDER + list));
        StringBuilder css = new StringBuilder();
        while (imports.find()) {
            String block = "@layer " + imports.group(2) + " {\n" + classPath.text(FOLDER + imports.group(1)) + "}";
            imports.appendReplacement(css, Matcher.quoteReplacement(block));
        }
        imports.appendTail(css);
        return INDENT.matcher(COMMENT.matcher(withIcons(css, classPath)).replaceAll(""))
                .replaceAll("\n")
                .strip();
    }

    private static String withIcons(CharSequence css, ClassPath classPath) {
        return ICON.matcher(css)
                .replaceAll(use ->
                        Matcher.quoteReplacement("\"" + IconSprite.dataUri(Icon.of(use.group(1)), classPath) + "\""));
    }
}
