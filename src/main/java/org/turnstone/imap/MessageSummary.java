package org.turnstone.imap;

import java.time.Instant;
import java.util.Set;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.Envelope;
import org.turnstone.mail.Flag;
import org.turnstone.mail.Uid;

/**
 * One row of a list.
 *
 * @param size of the whole message as stored; some servers only estimate
 * @param receivedAt when the server took it in (INTERNALDATE)
 * @param hasAttachment something to keep beside the text: inline pictures and signatures do not count
 * @param hasInvitation a {@code text/calendar} part
 * @param preview the beginning of the text in one line of at most 140 characters; empty where there is none
 */
public record MessageSummary(
        Uid uid,
        Envelope envelope,
        Set<Flag> flags,
        ByteSize size,
        Instant receivedAt,
        boolean hasAttachment,
        boolean hasInvitation,
        String preview) {

    public MessageSummary {
        flags = Set.copyOf(flags);
    }

    public boolean has(Flag flag) {
        return flags.contains(flag);
    }

    /** The same message, marked otherwise. */
    public MessageSummary withFlags(Set<Flag> now) {
        return new MessageSummary(uid, envelope, now, size, receivedAt, hasAttachment, hasInvitation, preview);
    }

    MessageSummary withPreview(String text) {
        return new MessageSummary(uid, envelope, flags, size, receivedAt, hasAttachment, hasInvitation, text);
    }
}
