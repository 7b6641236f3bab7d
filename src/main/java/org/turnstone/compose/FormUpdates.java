package org.turnstone.compose;

import org.jspecify.annotations.Nullable;
import org.turnstone.web.TurboStreams;

/** What changes on a form that stays open while somebody writes in it: never a field a person types into. */
public final class FormUpdates {

    private FormUpdates() {}

    /** The draft is saved. */
    public static void saved(TurboStreams streams, Draft draft) {
        saved(streams, draft, null);
    }

    /**
     * The draft is saved.
     *
     * @param failure why other programs do not see it; {@code null} where they do
     */
    static void saved(TurboStreams streams, Draft draft, @Nullable Failure failure) {
        streams.replace("compose-draft", ComposePages.identity(draft))
                .update("compose-status", ComposePages.status(draft))
                .update("compose-conflict", ComposePages.noFailure())
                .update("compose-failure", failure == null ? ComposePages.noFailure() : ComposePages.failure(failure));
    }

    /** It could not be saved as it is: what its writer can choose. */
    static void conflict(TurboStreams streams, Conflict conflict) {
        streams.update("compose-status", ComposePages.notSaved())
                .update("compose-conflict", ComposePages.conflict(conflict));
    }

    /** Files were attached or taken away; where that failed, the view says why. */
    public static void attached(TurboStreams streams, ComposeView compose) {
        saved(streams, compose.draft(), compose.failure());
        streams.replace("compose-attachments", ComposePages.attachments(compose));
    }

    /** Something is asked before it goes. */
    static void asked(TurboStreams streams, ComposeView compose) {
        if (compose.draft().revision() > 0) {
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
