package org.turnstone.message;

import org.turnstone.html.MessageDocument;
import org.turnstone.web.Theme;

/** The theme of the page as the document in its frame knows it: the two rings do not share the type. */
public final class FrameTheme {

    private FrameTheme() {}

    public static MessageDocument.Theme of(Theme theme) {
        return switch (theme) {
            case SYSTEM -> MessageDocument.Theme.SYSTEM;
            case LIGHT -> MessageDocument.Theme.LIGHT;
            case DARK -> MessageDocument.Theme.DARK;
        };
    }
}
