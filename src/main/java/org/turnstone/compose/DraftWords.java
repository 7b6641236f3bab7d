package org.turnstone.compose;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MessageRef;

/**
 * A message being written, as the journal keeps it: all that a form holds, and of what goes along the names alone.
 *
 * @param original what is answered or forwarded, see {@link DraftFields#path}; {@code null} for a new message
 * @param ancestry its place in a conversation; {@code null} where that is not known yet
 * @param identity as whom it is written, as the form names it
 * @param zone in which its writer is
 * @param enclosed each an {@link EnclosureId}
 */
record DraftWords(
        Mode mode,
        @Nullable String original,
        @Nullable Ancestry ancestry,
        Written written,
        String identity,
        String zone,
        List<String> enclosed) {

    DraftWords {
        enclosed = List.copyOf(enclosed);
    }

    DraftWords in(Ancestry newAncestry) {
        return new DraftWords(mode, original, newAncestry, written, identity, zone, enclosed);
    }

    @Nullable
    MessageRef originalRef() {
        return Optional.ofNullable(original).flatMap(DraftFields::ref).orElse(null);
    }
}
