package org.turnstone.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * The document inside the message frame: the safe markup with a small style of its own around it. It has no script, no
 * base and no address in it; the headers it is sent with are the caller's.
 */
public final class MessageDocument {

    private static final String STYLE = style();

    private MessageDocument() {}

    /** How a message looks against the page around it. */
    public enum Theme {
        /** As the reader's system says. */
        SYSTEM,
        LIGHT,
        DARK,
        /** The mail's own colours on white, whatever the page around it does. */
        ORIGINAL
    }

    /**
     * A whole HTML document, to be sent as UTF-8.
     *
     * @param body what the sanitiser or {@link TextToHtml} gave
     */
    public static String render(SafeHtml body, Theme theme) {
        return render(body, theme, 100);
    }

    /**
     * The same, larger or smaller.
     *
     * @param zoom in percent, one of the sizes that the style of the document knows
     */
    public static String render(SafeHtml body, Theme theme, int zoom) {
        return """
                <!doctype html>
                <html data-theme="%s" data-zoom="%d"><head><meta charset="utf-8"><title></title><style>
                %s</style></head>
                <body dir="auto">%s</body></html>
                """
                .formatted(theme.name().toLowerCase(Locale.ROOT), zoom, STYLE, body.markup());
    }

    private static String style() {
        try (InputStream css = MessageDocument.class.getResourceAsStream("message.css")) {
            return new String(Objects.requireNonNull(css, "message.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
