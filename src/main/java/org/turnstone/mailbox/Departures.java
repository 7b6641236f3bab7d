package org.turnstone.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.turnstone.account.Account;
import org.turnstone.imap.MessagePage;
import org.turnstone.imap.MessageSummary;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/**
 * Messages that a person deleted for good and can still have back (ADR 3): lists leave them out meanwhile. A message
 * that merely carries {@code \Deleted} is shown: another program marked it, or we did and were stopped, and whoever
 * wants to can then finish or revert it.
 */
@ApplicationScoped
public class Departures {

    private final Set<Departure> departures = ConcurrentHashMap.newKeySet();

    private record Departure(long account, MessageRef message) {}

    public void begin(Account account, Collection<MessageRef> messages) {
        departures.addAll(of(account, messages));
    }

    /** They are removed, or they stay. */
    public void end(Account account, Collection<MessageRef> messages) {
        of(account, messages).forEach(departures::remove);
    }

    private static List<Departure> of(Account account, Collection<MessageRef> messages) {
        return messages.stream()
                .map(message -> new Departure(account.id(), message))
                .toList();
    }

    /** What is leaving this mailbox. */
    public List<Uid> from(Account account, MailboxPath mailbox) {
        return departures.stream()
                .filter(departure -> departure.account() == account.id()
                        && departure.message().mailbox().equals(mailbox))
                .map(departure -> departure.message().uid())
                .toList();
    }

    /** The page without what is leaving; what was taken back has lost its mark and is there again. */
    MessagePage without(Account account, MailboxPath mailbox, MessagePage page) {
        return page.with(without(account, mailbox, page.validity(), page.messages()));
    }

    /** The same of some messages. */
    List<MessageSummary> without(
            Account account, MailboxPath mailbox, UidValidity validity, List<MessageSummary> messages) {
        return messages.stream()
                .filter(message -> !message.has(Flag.DELETED)
                        || !departures.contains(
                                new Departure(account.id(), new MessageRef(mailbox, validity, message.uid()))))
                .toList();
    }
}
