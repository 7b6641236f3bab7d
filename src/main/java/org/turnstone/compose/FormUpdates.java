package org.turnstone.compose;

import org.turnstone.web.TurboStreams;

/** What changes on a form that stays open while somebody writes in it: never a field a person types into. */
public final class FormUpdates {

    private FormUpdates() {}

    /** The draft is saved. */
    public static void saved(TurboStreams streams, Draft draft) {
        streams.replace("compose-draft", ComposePages.identity(draft))
                .update("compose-status", ComposePages.status(draft))
                .update("compose-failure", ComposePages.noFailure());
    }

    /** Files were attached or taken away; where that failed, the view says why. */
    public static void attached(TurboStreams streams, ComposeView compose) {
        saved(streams, compose.draft());
        streams.replace("compose-attachments", ComposePages.attachments(compose));
        if (compose.failure() != null) {
            streams.update("compose-failure", ComposePages.failure(compose.failure()));
        }
    }

    /** Something is asked before it goes. */
    static void asked(TurboStreams streams, ComposeView compose) {
        if (compose.draft().id() != null) {
            attached(streams, compose);
        }
        streams.update(
                "compose-doubts",
                ComposePages.doubts(compose.asked().questions(), compose.asked().answer()));
    }

    /** The recipients are others, for the person has asked for it. */
    static void mended(TurboStreams streams, ComposeView compose) {
        attached(streams, compose);
        streams.replace("compose-recipients", ComposePages.recipients(compose));
    }

    /** The draft could not be saved. */
    public static void unsaved(TurboStreams streams, Failure failure) {
        streams.update("compose-status", ComposePages.notSaved())
                .update("compose-failure", ComposePages.failure(failure));
    }
}
