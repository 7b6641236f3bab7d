package org.turnstone.imap;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mail.Uid;

/** The tree of mailboxes, while a connection is leased: afterwards every call throws {@link IllegalStateException}. */
public final class ImapMailboxes {

    private final Lease lease;

    ImapMailboxes(Lease lease) {
        this.lease = lease;
    }

    private ImapConnection connection() {
        return lease.connection();
    }

    private MailboxTree tree() {
        return new MailboxTree(connection());
    }

    /** All mailboxes with their counts, sorted by name; one round trip where the server has LIST-STATUS. */
    public List<MailboxNode> list() throws IOException {
        return new MailboxList(connection()).read();
    }

    /** The mailbox of that role, if there is one. */
    public Optional<MailboxNode> find(SpecialUse use) throws IOException {
        return MailboxTree.withUse(list(), use);
    }

    /** The counts of one mailbox. */
    public Tally tally(MailboxPath mailbox) throws IOException {
        MailboxStatus.Counts counts = new MailboxStatus(connection()).of(mailbox);
        return new Tally(counts.messages(), counts.unseen());
    }

    /**
     * The mailbox of that role, made if there is none.
     *
     * @throws org.turnstone.problem.NotFound ({@code MAILBOX}) for {@code ALL} and {@code FLAGGED}, which only a server
     *     can offer
     */
    public MailboxNode require(SpecialUse use) throws IOException {
        return tree().require(use);
    }

    /** The mailbox of that name among the person's own, at the top; made if there is none, and subscribed to. */
    public MailboxPath requireOwn(String name) throws IOException {
        return tree().requireOwn(name);
    }

    /** Creates a mailbox and subscribes to it. */
    public void create(MailboxPath mailbox) throws IOException {
        tree().create(mailbox);
    }

    /** Renames a mailbox and all below it, subscriptions included. */
    public void rename(MailboxPath from, MailboxPath to) throws IOException {
        tree().rename(from, to);
    }

    /** Deletes a mailbox with its messages, and its subscription. */
    public void delete(MailboxPath mailbox) throws IOException {
        tree().delete(mailbox);
    }

    public void subscribe(MailboxPath mailbox) throws IOException {
        Refusals.requireMailbox(connection().run(Command.of("SUBSCRIBE").mailbox(mailbox)));
    }

    public void unsubscribe(MailboxPath mailbox) throws IOException {
        Refusals.requireMailbox(connection().run(Command.of("UNSUBSCRIBE").mailbox(mailbox)));
    }

    /**
     * Stores a message; a mailbox that is not there is created, once ({@code [TRYCREATE]}).
     *
     * @return its UID where the server tells (RFC 4315); else it can be found by its Message-ID
     * @throws org.turnstone.problem.QuotaExceeded when the storage is full
     * @throws org.turnstone.problem.TooLarge when the server takes no message of that size
     */
    public Optional<Uid> append(MailboxPath mailbox, Set<Flag> flags, Instant internalDate, MessageSource message)
            throws IOException {
        return new Appender(connection()).append(mailbox, flags, internalDate, message);
    }

    /** How full the storage is; empty where the server does not say or there is no limit. */
    public Optional<Quota> quota() throws IOException {
        return new QuotaReader(connection()).read();
    }

    public Namespaces namespaces() throws IOException {
        return new NamespaceReader(connection()).read();
    }
}
