package org.turnstone.html;

/** HTML as the text a person would have written: lists, links, tables, quotes; nothing that could not be seen (H15). */
public final class HtmlToText {

    private HtmlToText() {}

    /** The text of what the sanitiser gave. */
    public static String of(SafeHtml html) {
        return Trees.parse(html).wholeText();
    }

    /** The text of a message's HTML as it arrived. */
    public static String of(String html) {
        return of(Sanitizer.sanitize(html, SanitizerOptions.replying()).body());
    }
}
