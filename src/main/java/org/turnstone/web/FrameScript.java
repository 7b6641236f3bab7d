package org.turnstone.web;

/**
 * The one script that runs beside a message, on the second host alone (ADR 29). The document has no origin there, so the
 * page around it cannot measure it: this tells how tall it is, and hands over keys. The policy names it by its hash.
 */
public final class FrameScript {

    private static final String TEXT = OwnLineComments.without(
            new ClassPath(FrameScript.class.getClassLoader()).text("org/turnstone/web/frame.js"));

    private static final String HASH = Assets.scriptHash(TEXT);

    /** It stands behind this, before anything of the mail's. */
    private static final String PLACE = "<meta charset=\"utf-8\">";

    private FrameScript() {}

    /** What {@code script-src} must name for it to run: {@code sha256-…}, without quotes. */
    public static String hash() {
        return HASH;
    }

    /**
     * The document with the script in its head.
     *
     * @param pages the origin of the page around it: it speaks to no other
     * @param state {@code expired} for a document that stands in place of one whose address is no longer good, else empty
     */
    public static String into(String document, String pages, String state) {
        int at = document.indexOf(PLACE);
        if (at < 0) {
            throw new IllegalArgumentException("the document does not say its charset as all of ours do");
        }
        int end = at + PLACE.length();
        return document.substring(0, end) + "<script data-pages=\"" + pages + "\" data-state=\"" + state + "\">" + TEXT
                + "</script>" + document.substring(end);
    }
}
