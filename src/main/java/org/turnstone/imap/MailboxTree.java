package org.turnstone.imap;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.turnstone.mail.Delimiter;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.NotFound;

/** Makes, renames and deletes mailboxes (RFC 9051 section 6.3), subscriptions along with them. */
final class MailboxTree {

    private final ImapConnection connection;
    private final Capabilities can;

    MailboxTree(ImapConnection connection) {
        this.connection = connection;
        this.can = connection.capabilities();
    }

    void create(MailboxPath mailbox) throws IOException {
        Refusals.requireOk(connection.run(Command.of("CREATE").mailbox(mailbox)));
        subscribe(mailbox, true);
    }

    MailboxNode require(SpecialUse use) throws IOException {
        List<MailboxNode> all = new MailboxList(connection).read();
        Optional<MailboxNode> there = withUse(all, use);
        if (there.isPresent()) {
            return there.get();
        }
        String name = WellKnownNames.ours(use).orElseThrow(() -> new NotFound(NotFound.What.MAILBOX));
        MailboxPath mailbox = MailboxPath.of(prefix(all) + name);
        make(mailbox, use);
        subscribe(mailbox, true);
        return withUse(new MailboxList(connection).read(), use).orElseThrow(() -> new NotFound(NotFound.What.MAILBOX));
    }

    /** A mailbox of the person's own, at the top: made and subscribed to where it is missing. */
    MailboxPath requireOwn(String name) throws IOException {
        List<MailboxNode> all = new MailboxList(connection).read();
        MailboxPath mailbox = MailboxPath.of(prefix(all) + name);
        Optional<MailboxNode> there =
                all.stream().filter(node -> node.path().equals(mailbox)).findFirst();
        if (there.isEmpty() || !there.get().selectable()) {
            create(mailbox);
        } else if (!there.get().subscribed()) {
            subscribe(mailbox, true);
        }
        return mailbox;
    }

    static Optional<MailboxNode> withUse(List<MailboxNode> all, SpecialUse use) {
        return all.stream().filter(node -> node.use() == use).findFirst();
    }

    private void make(MailboxPath mailbox, SpecialUse use) throws IOException {
        Command create = Command.of("CREATE").mailbox(mailbox);
        if (can.has("CREATE-SPECIAL-USE")) {
            create.raw("(USE (" + Listed.attribute(use) + "))");
        }
        Status status = connection.run(create);
        if (status.has("USEATTR")) {
            // Not that one (RFC 6154 section 3): then its name will tell.
            status = connection.run(Command.of("CREATE").mailbox(mailbox));
        }
        Refusals.requireOk(status);
    }

    /** Where a person's own mailboxes begin: what NAMESPACE says, or what the others look like. */
    private String prefix(List<MailboxNode> all) throws IOException {
        if (can.has("NAMESPACE")) {
            return new NamespaceReader(connection).read().personalPrefix();
        }
        Delimiter delimiter =
                all.stream().map(MailboxNode::delimiter).findFirst().orElse(Delimiter.NONE);
        boolean belowInbox = all.size() > 1
                && all.stream()
                        .allMatch(node -> node.path().isInbox() || node.path().isWithin(MailboxPath.INBOX, delimiter));
        return belowInbox ? MailboxPath.INBOX + delimiter.text() : "";
    }

    void rename(MailboxPath from, MailboxPath to) throws IOException {
        if (from.isInbox()) {
            // It would empty INBOX into the new one and leave it standing (RFC 9051 section 6.3.6): nobody means that.
            throw new InvalidInput("mailbox", "mailbox.inbox");
        }
        List<MailboxNode> moving = new MailboxList(connection)
                .read().stream()
                        .filter(node -> node.path().equals(from) || node.path().isWithin(from, node.delimiter()))
                        .toList();
        leave(from);
        Refusals.requireMailbox(
                connection.run(Command.of("RENAME").mailbox(from).mailbox(to)));
        for (MailboxNode node : moving) {
            String rest = node.path().name().substring(from.name().length());
            subscribe(node.path(), false);
            subscribe(MailboxPath.of(to.name() + rest), node.subscribed());
        }
    }

    void delete(MailboxPath mailbox) throws IOException {
        if (mailbox.isInbox()) {
            throw new InvalidInput("mailbox", "mailbox.inbox");
        }
        leave(mailbox);
        Refusals.requireMailbox(connection.run(Command.of("DELETE").mailbox(mailbox)));
        subscribe(mailbox, false);
    }

    /** The wish for a mailbox that is gone, or for one that was not subscribed, is met already: a NO changes nothing. */
    private void subscribe(MailboxPath mailbox, boolean wanted) throws IOException {
        connection.run(Command.of(wanted ? "SUBSCRIBE" : "UNSUBSCRIBE").mailbox(mailbox));
    }

    /** Some servers refuse, and others hang up, when what goes is selected. CLOSE would expunge; EXAMINE does not. */
    private void leave(MailboxPath mailbox) throws IOException {
        if (connection.hasSelected(mailbox)) {
            if (can.has("UNSELECT")) {
                Refusals.requireOk(connection.run(Command.of("UNSELECT")));
            } else {
                connection.select(MailboxPath.INBOX, true);
            }
            connection.unselected();
        }
    }
}
