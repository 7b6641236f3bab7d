package org.turnstone.outbox;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MessageRef;
import org.turnstone.mime.OutgoingMessage;
import org.turnstone.net.Credentials;
import org.turnstone.smtp.SubmissionServer;

/**
 * A message to send, and what else changes once it is sent.
 *
 * @param id made when the form was first shown: two requests with the same id send one message (S07)
 * @param person whose it is
 * @param draft what it was written in, removed once it is sent; {@code null} where it was never saved
 * @param original what it answers or forwards; {@code null} for a new message
 * @param originalFlags what the original is marked with
 */
public record Dispatch(
        SubmissionId id,
        long person,
        SubmissionServer server,
        Credentials credentials,
        MailAccess access,
        OutgoingMessage message,
        @Nullable MessageRef draft,
        @Nullable MessageRef original,
        Set<Flag> originalFlags) {

    public Dispatch {
        originalFlags = Set.copyOf(originalFlags);
    }
}
