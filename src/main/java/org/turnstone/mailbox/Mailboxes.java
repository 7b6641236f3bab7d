package org.turnstone.mailbox;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.Arrangement;
import org.turnstone.imap.Done;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MailboxNode;
import org.turnstone.imap.PageCursor;
import org.turnstone.imap.Quota;
import org.turnstone.imap.Tally;
import org.turnstone.mail.Delimiter;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mail.Uid;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.NotFound;

/** The mailboxes of one account. */
public final class Mailboxes {

    /** Rows of a page. */
    public static final int PAGE_SIZE = 50;

    private final MailAccess access;

    public Mailboxes(MailAccess access) {
        this.access = access;
    }

    /** All of them with their counts, and how full the storage is. */
    public Tree tree() {
        return access.mailboxes(mailboxes -> new Tree(mailboxes.list(), mailboxes.quota()));
    }

    /** Where the list comes to a day; {@code null} for its beginning. */
    @Nullable
    PageCursor at(MailboxPath mailbox, Arrangement arrangement, LocalDate day) {
        return access.read(mailbox, folder -> Optional.ofNullable(folder.at(day, arrangement.filter(), PAGE_SIZE)))
                .orElse(null);
    }

    /** The counts of a mailbox that is open, leaving out what is about to go. */
    Tally tally(MailboxPath mailbox, Collection<Uid> leaving) {
        return access.read(mailbox, folder -> folder.tally(leaving));
    }

    /** The counts of a mailbox that is not open. */
    Tally tally(MailboxPath mailbox) {
        return access.mailboxes(mailboxes -> mailboxes.tally(mailbox));
    }

    /** The mailbox for a purpose, made if there is none. */
    public MailboxPath require(SpecialUse use) {
        return find(use)
                .orElseGet(() -> access.changeMailboxes(
                        mailboxes -> mailboxes.require(use).path()));
    }

    public Optional<MailboxPath> find(SpecialUse use) {
        return access.mailboxes(mailboxes -> mailboxes.find(use).map(MailboxNode::path));
    }

    /**
     * Makes a mailbox.
     *
     * @param name what it is called within its parent
     * @param parent {@code null} for one at the top
     * @throws InvalidInput for a name that cannot be one
     */
    public MailboxPath create(String name, @Nullable MailboxPath parent) {
        Delimiter delimiter = delimiter();
        MailboxPath mailbox = path(checked(name, delimiter), parent, delimiter);
        access.changeMailboxes(mailboxes -> {
            mailboxes.create(mailbox);
            return Done.DONE;
        });
        return mailbox;
    }

    /** Gives a mailbox another name, at the place where it is; those below it come along. */
    public MailboxPath rename(MailboxPath mailbox, String name) {
        refuseInbox(mailbox);
        Delimiter delimiter = delimiter();
        MailboxPath renamed = path(checked(name, delimiter), mailbox.parent(delimiter), delimiter);
        if (!renamed.equals(mailbox)) {
            access.changeMailboxes(mailboxes -> {
                mailboxes.rename(mailbox, renamed);
                return Done.DONE;
            });
        }
        return renamed;
    }

    /** Deletes a mailbox with the messages in it. */
    public void delete(MailboxPath mailbox) {
        refuseInbox(mailbox);
        access.changeMailboxes(mailboxes -> {
            mailboxes.delete(mailbox);
            return Done.DONE;
        });
    }

    public void subscribe(MailboxPath mailbox, boolean subscribed) {
        access.changeMailboxes(mailboxes -> {
            if (subscribed) {
                mailboxes.subscribe(mailbox);
            } else {
                mailboxes.unsubscribe(mailbox);
            }
            return Done.DONE;
        });
    }

    private Delimiter delimiter() {
        return tree().delimiter();
    }

    private static String checked(String name, Delimiter delimiter) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            throw new InvalidInput("name", "mailbox.name.empty");
        }
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput("name", "mailbox.name.control");
        }
        if (!delimiter.isNone() && stripped.contains(delimiter.text())) {
            throw new InvalidInput("name", "mailbox.name.delimiter");
        }
        return stripped;
    }

    private static MailboxPath path(String name, @Nullable MailboxPath parent, Delimiter delimiter) {
        if (parent == null) {
            return MailboxPath.of(name);
        }
        if (delimiter.isNone()) {
            throw new InvalidInput("parent", "mailbox.flat");
        }
        return parent.child(name, delimiter);
    }

    private static void refuseInbox(MailboxPath mailbox) {
        if (mailbox.isInbox()) {
            throw new InvalidInput("mailbox", "mailbox.inbox");
        }
    }

    /**
     * What the server holds.
     *
     * @param mailboxes sorted by name
     * @param quota empty where the server does not say
     */
    public record Tree(List<MailboxNode> mailboxes, Optional<Quota> quota) {

        public Tree {
            mailboxes = List.copyOf(mailboxes);
        }

        public MailboxNode require(MailboxPath path) {
            return mailboxes.stream()
                    .filter(node -> node.path().equals(path))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(NotFound.What.MAILBOX));
        }

        public Optional<MailboxPath> of(SpecialUse use) {
            return mailboxes.stream()
                    .filter(node -> node.use() == use)
                    .map(MailboxNode::path)
                    .findFirst();
        }

        /** The one the server uses; none on a server with a flat name space. */
        public Delimiter delimiter() {
            return mailboxes.stream()
                    .map(MailboxNode::delimiter)
                    .filter(delimiter -> !delimiter.isNone())
                    .findFirst()
                    .orElse(Delimiter.NONE);
        }
    }
}
