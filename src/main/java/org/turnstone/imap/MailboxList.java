package org.turnstone.imap;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.MailboxStatus.Counts;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;

/** Lists all mailboxes: in one command with LIST-STATUS (RFC 5819), in two round trips without, with the same result. */
final class MailboxList {

    private final ImapConnection connection;
    private final Capabilities can;
    private final Map<MailboxPath, Listed> listed = new TreeMap<>();
    private final Set<MailboxPath> subscribed = new HashSet<>();
    private final Map<MailboxPath, Counts> counts = new HashMap<>();

    MailboxList(ImapConnection connection) {
        this.connection = connection;
        this.can = connection.capabilities();
    }

    /** Sorted by name. */
    List<MailboxNode> read() throws IOException {
        if (can.listExtended()) {
            Command list = Command.of("LIST \"\" \"*\" RETURN").raw("(" + options() + ")");
            Refusals.requireOk(connection.run(list, this::hear));
        } else {
            for (Status status : connection.runAll(
                    List.of(Command.of("LIST \"\" \"*\""), Command.of("LSUB \"\" \"*\"")), this::hear)) {
                Refusals.requireOk(status);
            }
        }
        if (!can.listStatus()) {
            counts.putAll(new MailboxStatus(connection).of(selectable()));
        }
        return nodes();
    }

    private String options() {
        return "SUBSCRIBED CHILDREN"
                + (can.specialUse() ? " SPECIAL-USE" : "")
                + (can.listStatus() ? " STATUS " + MailboxStatus.ITEMS : "");
    }

    private void hear(Response response) {
        switch (response.name()) {
            case "LIST" -> {
                Listed mailbox = Listed.read(response.data());
                listed.put(mailbox.path(), mailbox);
                if (mailbox.is("\\subscribed")) {
                    subscribed.add(mailbox.path());
                }
            }
            case "LSUB" -> {
                Listed mailbox = Listed.read(response.data());
                // A name between subscribed ones is told as \Noselect (RFC 3501 section 6.3.9): it is not subscribed.
                if (!mailbox.is("\\noselect")) {
                    subscribed.add(mailbox.path());
                }
            }
            default -> MailboxStatus.hear(response, counts);
        }
    }

    private Collection<MailboxPath> selectable() {
        return listed.values().stream()
                .filter(Listed::selectable)
                .map(Listed::path)
                .toList();
    }

    private List<MailboxNode> nodes() {
        Map<MailboxPath, SpecialUse> uses = uses();
        Set<MailboxPath> parents = new HashSet<>();
        for (Listed mailbox : listed.values()) {
            MailboxPath parent = mailbox.path().parent(mailbox.delimiter());
            if (parent != null) {
                parents.add(parent);
            }
        }
        return listed.values().stream()
                .map(mailbox -> node(mailbox, uses.get(mailbox.path()), parents.contains(mailbox.path())))
                .toList();
    }

    private Map<MailboxPath, SpecialUse> uses() {
        Map<MailboxPath, SpecialUse> uses = new HashMap<>();
        Set<SpecialUse> taken = EnumSet.noneOf(SpecialUse.class);
        for (Listed mailbox : listed.values()) {
            SpecialUse use = mailbox.use();
            if (use != null && mailbox.selectable()) {
                uses.put(mailbox.path(), use);
                taken.add(use);
            }
        }
        WellKnownNames.guess(listed.values(), taken).forEach((use, path) -> uses.put(path, use));
        return uses;
    }

    private MailboxNode node(Listed mailbox, @Nullable SpecialUse use, boolean hasChildren) {
        Counts known = counts.getOrDefault(mailbox.path(), Counts.UNKNOWN);
        return new MailboxNode(
                mailbox.path(),
                mailbox.delimiter(),
                use,
                mailbox.selectable(),
                subscribed.contains(mailbox.path()),
                hasChildren,
                !mailbox.is("\\noinferiors") && !mailbox.delimiter().isNone(),
                known.messages(),
                known.unseen(),
                known.validity(),
                known.uidNext());
    }
}
