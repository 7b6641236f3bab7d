package org.turnstone.imap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.mime.Headers;
import org.turnstone.problem.Problem;

/**
 * Finds out, without UIDPLUS, under which UIDs copied messages have landed: by Message-ID, among what is new in the
 * target. So that Undo works everywhere.
 */
final class Landing {

    private static final String MESSAGE_ID = "(UID BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])";

    private final ImapConnection connection;
    private final MailboxPath source;
    private final MailboxPath target;
    private final Map<Uid, String> ids;
    private final long next;

    private Landing(
            ImapConnection connection, MailboxPath source, MailboxPath target, Map<Uid, String> ids, long next) {
        this.connection = connection;
        this.source = source;
        this.target = target;
        this.ids = ids;
        this.next = next;
    }

    /** Before the copy: what they are called, and what the target's next UID will be. */
    static Landing prepare(ImapConnection connection, MailboxPath source, MailboxPath target, Collection<Uid> uids)
            throws IOException {
        MailboxStatus.Counts counts = new MailboxStatus(connection).of(target);
        Map<Uid, String> ids = new HashMap<>();
        for (String set : UidSet.of(uids)) {
            ids.putAll(messageIds(connection, set));
        }
        return new Landing(connection, source, target, ids, counts.uidNext());
    }

    /** After the copy. The source is selected again; where anything fails, nothing is known, and nothing else is lost. */
    CopyUid found() throws IOException {
        CopyUid found = new CopyUid();
        try {
            UidValidity validity = connection.select(target, true).validity();
            Map<Uid, String> arrived = next > 0 ? messageIds(connection, next + ":*") : Map.of();
            arrived.keySet().removeIf(uid -> uid.value() < next);
            found.take(matched(unique(ids), unique(arrived)), validity);
            connection.select(source, false);
        } catch (LostConnection | Problem unknown) {
            // What was copied is there all the same; only where, nobody can say.
            leaveTarget();
        }
        return found;
    }

    /** Nothing may be done with the source's UIDs while the target is selected. */
    private void leaveTarget() {
        if (!connection.hasSelected(source)) {
            connection.abort();
        }
    }

    private static Map<Uid, Uid> matched(Map<String, Uid> before, Map<String, Uid> after) {
        Map<Uid, Uid> matched = new HashMap<>();
        before.forEach((id, uid) -> {
            Uid there = after.get(id);
            if (there != null) {
                matched.put(uid, there);
            }
        });
        return matched;
    }

    /** By Message-ID, without those that occur more than once. */
    private static Map<String, Uid> unique(Map<Uid, String> ids) {
        Map<String, Uid> unique = new HashMap<>();
        Set<String> twice = new HashSet<>();
        ids.forEach((uid, id) -> {
            if (unique.put(id, uid) != null) {
                twice.add(id);
            }
        });
        unique.keySet().removeAll(twice);
        return unique;
    }

    private static Map<Uid, String> messageIds(ImapConnection connection, String set) throws IOException {
        Map<Uid, String> ids = new HashMap<>();
        List<FetchedMessage> messages = new ArrayList<>();
        connection.run(Command.of("UID FETCH").raw(set).raw(MESSAGE_ID), response -> {
            if (response.is("FETCH")) {
                messages.add(FetchedMessage.read(response));
            }
        });
        for (FetchedMessage message : messages) {
            Uid uid = message.uid();
            String id = messageId(message.onlySection());
            if (uid != null && id != null) {
                ids.put(uid, id);
            }
        }
        return ids;
    }

    private static @Nullable String messageId(byte @Nullable [] header) {
        return header == null ? null : Headers.parse(header).first("Message-ID").orElse(null);
    }
}
