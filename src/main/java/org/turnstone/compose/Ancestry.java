package org.turnstone.compose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.mime.Headers;
import org.turnstone.mime.MessageIds;

/**
 * Where an answer stands in its conversation (RFC 5322 section 3.6.4).
 *
 * @param inReplyTo {@code null} where the original has no Message-ID
 * @param references from the conversation's first message to the original
 */
record Ancestry(@Nullable String inReplyTo, List<String> references) {

    static final Ancestry NONE = new Ancestry(null, List.of());

    /** The first one, for the conversation's root, and the latest: a header of thousands helps nobody (M12). */
    private static final int MOST = 40;

    /** That of a message itself: for a draft that is gone on with. */
    static Ancestry of(Headers draft) {
        List<String> parents = MessageIds.parse(draft.first("In-Reply-To").orElse(""));
        return new Ancestry(
                parents.isEmpty() ? null : parents.getFirst(),
                MessageIds.parse(draft.first("References").orElse("")));
    }

    static Ancestry answering(Headers original) {
        List<String> own = MessageIds.parse(original.first("Message-ID").orElse(""));
        if (own.isEmpty()) {
            return NONE;
        }
        List<String> references =
                new ArrayList<>(MessageIds.parse(original.first("References").orElse("")));
        if (references.isEmpty()) {
            // A parent that kept no References still names its own parent, if it names just one.
            List<String> parents =
                    MessageIds.parse(original.first("In-Reply-To").orElse(""));
            references.addAll(parents.size() == 1 ? parents : List.of());
        }
        references.remove(own.getFirst());
        references.add(own.getFirst());
        if (references.size() > MOST) {
            references.subList(1, references.size() - MOST + 1).clear();
        }
        return new Ancestry(own.getFirst(), List.copyOf(references));
    }
}
