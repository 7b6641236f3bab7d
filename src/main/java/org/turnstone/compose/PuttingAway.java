package org.turnstone.compose;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.turnstone.conversation.Conversation;
import org.turnstone.conversation.Conversations;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mail.Uid;
import org.turnstone.mailbox.KnownMailboxes;
import org.turnstone.preference.Preferences;
import org.turnstone.problem.Problem;

/** What Send and archive puts away: what is answered, with its conversation where the person reads by conversation. */
@ApplicationScoped
class PuttingAway {

    /** What lies here has its place already. */
    private static final Set<SpecialUse> PLACED = EnumSet.of(
            SpecialUse.ARCHIVE, SpecialUse.SENT, SpecialUse.DRAFTS, SpecialUse.JUNK, SpecialUse.TRASH, SpecialUse.ALL);

    private final KnownMailboxes mailboxes;
    private final Conversations conversations;
    private final Preferences preferences;

    PuttingAway(KnownMailboxes mailboxes, Conversations conversations, Preferences preferences) {
        this.mailboxes = mailboxes;
        this.conversations = conversations;
        this.preferences = preferences;
    }

    /** Whether there is anything to be put away. */
    boolean isFor(WritingFor by, Composition composition) {
        MessageRef original = composition.original();
        return original != null && !composition.mode().marks().isEmpty() && !isPlaced(by, original);
    }

    /** As it is now: what comes into the conversation later is looked at first. In the original's mailbox, all of it. */
    List<Uid> of(WritingFor by, Composition composition) {
        MessageRef original = composition.original();
        if (original == null || !isFor(by, composition)) {
            return List.of();
        }
        return preferences.threading(by.account().personId()).conversations()
                ? conversations
                        .of(by.account(), original)
                        .map(Conversation::here)
                        .orElse(List.of(original.uid()))
                : List.of(original.uid());
    }

    private boolean isPlaced(WritingFor by, MessageRef original) {
        try {
            var tree = mailboxes.of(by.account(), by.access());
            return PLACED.stream()
                    .anyMatch(use ->
                            tree.of(use).filter(original.mailbox()::equals).isPresent());
        } catch (Problem away) {
            return true;
        }
    }
}
