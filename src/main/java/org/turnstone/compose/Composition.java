package org.turnstone.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.draft.DraftEntry;
import org.turnstone.draft.Stand;
import org.turnstone.draft.SubmissionId;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.MessageRef;

/**
 * A message being written, between two requests.
 *
 * @param submission the same from the first form to the sending; the Message-ID is made from it
 * @param stand what the form knows of its draft in the journal
 * @param original what is answered or forwarded; {@code null} for a new message
 * @param draft where it was saved last; {@code null} until then
 * @param ancestry its place in a conversation
 * @param enclosures what goes along
 */
public record Composition(
        SubmissionId submission,
        Stand stand,
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
        return new Composition(
                SubmissionId.create(), Stand.fresh(), Mode.NEW, null, null, Ancestry.NONE, Written.NOTHING, List.of());
    }

    /** Whether anything goes along beside the pictures of the text. */
    boolean hasFiles() {
        return enclosures.stream().anyMatch(enclosure -> !enclosure.part().isInline());
    }

    /** How much goes along in all. */
    ByteSize filesSize() {
        return enclosures.stream().map(enclosure -> enclosure.part().size()).reduce(ByteSize.ZERO, ByteSize::plus);
    }

    /** The same as another submission. */
    Composition apart() {
        return new Composition(SubmissionId.create(), stand.at(0), mode, original, null, ancestry, written, enclosures);
    }

    /** The same under another name that the journal has given it. */
    Composition renewed(DraftEntry draft) {
        return new Composition(
                draft.id(), Stand.of(draft.revision()), mode, original, draft.place(), ancestry, written, enclosures);
    }

    /** The same, of that revision of the journal's. */
    Composition at(int revision) {
        return new Composition(submission, stand.at(revision), mode, original, draft, ancestry, written, enclosures);
    }

    /** The same, as the journal knows it now. */
    Composition as(DraftEntry entry) {
        return new Composition(
                submission, stand.at(entry.revision()), mode, original, entry.place(), ancestry, written, enclosures);
    }

    Composition with(Written newWritten) {
        return new Composition(submission, stand, mode, original, draft, ancestry, newWritten, enclosures);
    }

    Composition with(List<Enclosure> newEnclosures) {
        return new Composition(submission, stand, mode, original, draft, ancestry, written, newEnclosures);
    }
}
