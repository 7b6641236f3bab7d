package org.turnstone.block;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.turnstone.imap.MessageSummary;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Flag;

/**
 * Everybody whom one person has blocked.
 *
 * @param senders in the order of the alphabet
 */
public record Blocked(List<Sender> senders) {

    /**
     * One of them.
     *
     * @param since what came before stays where it is
     */
    public record Sender(BlockRule rule, Instant since) {}

    public Blocked {
        senders = List.copyOf(senders);
    }

    /** The rules that are about any of these: of a message with several authors one is enough. */
    public List<BlockRule> about(Collection<EmailAddress> authors) {
        return senders.stream()
                .map(Sender::rule)
                .filter(rule -> authors.stream().anyMatch(rule::covers))
                .toList();
    }

    public Optional<Sender> of(BlockRule rule) {
        return senders.stream().filter(sender -> sender.rule().equals(rule)).findFirst();
    }

    /** Whether that is to go to Junk. What bears a word of anybody's on whether it is junk is where somebody put it. */
    boolean turnsAway(MessageSummary message) {
        return !message.has(Flag.JUNK)
                && !message.has(Flag.NOT_JUNK)
                && senders.stream()
                        .filter(sender -> !message.receivedAt().isBefore(sender.since()))
                        .anyMatch(sender -> message.envelope().from().stream().anyMatch(sender.rule()::covers));
    }
}
