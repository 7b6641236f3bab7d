package org.turnstone.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.draft.SubmissionId;
import org.turnstone.mail.MessageRef;

/**
 * A message being written, between two requests.
 *
 * @param submission the same from the first form to the sending; the Message-ID is made from it
 * @param original what is answered or forwarded; {@code null} for a new message
 * @param draft where it was saved last; {@code null} until then
 * @param ancestry its place in a conversation
 * @param enclosures what goes along
 */
public record Composition(
        SubmissionId submission,
        Mode mode,
        @Nullable MessageRef original,
        @Nullable MessageRef draft,
        Ancestry ancestry,
        Written written,
        List<Enclosure> enclosures) {

    public Composition {
        enclosures = List.copyOf(enclosures);
    }

    static Composition blank() {
        return new Composition(SubmissionId.create(), Mode.NEW, null, null, Ancestry.NONE, Written.NOTHING, List.of());
    }

    /** Whether anything goes along beside the pictures of the text. */
    boolean hasFiles() {
        return enclosures.stream().anyMatch(enclosure -> !enclosure.part().isInline());
    }

    /** The same as another submission: of this one the outbox will hear no more. */
    Composition renewed() {
        return new Composition(SubmissionId.create(), mode, original, draft, ancestry, written, enclosures);
    }

    Composition savedAs(@Nullable MessageRef newDraft, List<Enclosure> newEnclosures) {
        return new Composition(submission, mode, original, newDraft, ancestry, written, newEnclosures);
    }

    Composition with(Written newWritten) {
        return new Composition(submission, mode, original, draft, ancestry, newWritten, enclosures);
    }

    Composition with(List<Enclosure> newEnclosures) {
        return new Composition(submission, mode, original, draft, ancestry, written, newEnclosures);
    }
}
