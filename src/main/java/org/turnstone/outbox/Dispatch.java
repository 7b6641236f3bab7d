package org.turnstone.outbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.draft.SubmissionId;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mime.OutgoingMessage;
import org.turnstone.net.Credentials;

/**
 * A message to send, and what else changes once it is sent.
 *
 * @param id made when the form was first shown: two requests with the same id send one message (S07)
 * @param manner what kind of mail it is
 * @param message what is written; of a redirected one only who sends it on, to whom and when
 * @param account whose it is, and whose servers send it
 * @param leaving when it goes
 * @param draft what it was written in, removed once it is sent; {@code null} where it was never saved
 * @param original what it answers or forwards; {@code null} for a new message
 * @param originalFlags what the original is marked with
 * @param putAway what is archived then, in the original's mailbox
 * @param draftFields header fields for the draft that it becomes again when it is taken back
 */
public record Dispatch(
        SubmissionId id,
        Manner manner,
        Account account,
        Credentials credentials,
        OutgoingMessage message,
        Leaving leaving,
        @Nullable MessageRef draft,
        @Nullable MessageRef original,
        Set<Flag> originalFlags,
        List<Uid> putAway,
        Map<String, String> draftFields) {

    public Dispatch {
        originalFlags = Set.copyOf(originalFlags);
        putAway = List.copyOf(putAway);
        draftFields = Map.copyOf(draftFields);
    }

    /** Nothing is put away. */
    public Dispatch(
            SubmissionId id,
            Manner manner,
            Account account,
            Credentials credentials,
            OutgoingMessage message,
            Leaving leaving,
            @Nullable MessageRef draft,
            @Nullable MessageRef original,
            Set<Flag> originalFlags,
            Map<String, String> draftFields) {
        this(
                id,
                manner,
                account,
                credentials,
                message,
                leaving,
                draft,
                original,
                originalFlags,
                List.of(),
                draftFields);
    }

    /** The same; and these of the original's mailbox are archived once it is sent. */
    public Dispatch puttingAway(List<Uid> there) {
        return new Dispatch(
                id, manner, account, credentials, message, leaving, draft, original, originalFlags, there, draftFields);
    }
}
