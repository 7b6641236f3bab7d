package org.turnstone.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;
import org.turnstone.message.OpenedMessage;
import org.turnstone.mime.ListPost;

/**
 * Whom an answer goes to (RFC 5322 section 3.6.3).
 *
 * @param to never empty for a message that names anybody
 * @param cc only for an answer to all
 */
record Addressees(List<EmailAddress> to, List<EmailAddress> cc) {

    static final Addressees NOBODY = new Addressees(List.of(), List.of());

    /** To its author; for a message of one's own, to those it went to. */
    static Addressees reply(Envelope original, Predicate<EmailAddress> self) {
        List<EmailAddress> others = without(original.answerTo(), self);
        if (!others.isEmpty()) {
            return new Addressees(others, List.of());
        }
        List<EmailAddress> recipients = without(original.to(), self);
        return new Addressees(recipients.isEmpty() ? original.answerTo() : recipients, List.of());
    }

    /** To everybody who has the message, each once, oneself left out under whatever address. */
    static Addressees replyAll(Envelope original, Predicate<EmailAddress> self) {
        List<EmailAddress> to = new ArrayList<>(reply(original, self).to());
        to.addAll(without(original.to(), self.or(oneOf(to))));
        return new Addressees(to, without(original.cc(), self.or(oneOf(to))));
    }

    /** To the mailing list that it came by; where it names none, to its author. */
    static Addressees replyList(OpenedMessage original, Predicate<EmailAddress> self) {
        return ListPost.address(original.parsed().headers())
                .map(list -> new Addressees(List.of(list), List.of()))
                .orElseGet(() -> reply(original.envelope(), self));
    }

    private static Predicate<EmailAddress> oneOf(List<EmailAddress> some) {
        List<EmailAddress> those = List.copyOf(some);
        return address -> those.stream().anyMatch(address::sameMailbox);
    }

    private static List<EmailAddress> without(List<EmailAddress> addresses, Predicate<EmailAddress> those) {
        List<EmailAddress> rest = new ArrayList<>();
        for (EmailAddress address : addresses) {
            boolean known = those.test(address) || rest.stream().anyMatch(address::sameMailbox);
            if (!known && !address.email().isEmpty()) {
                rest.add(address);
            }
        }
        return rest;
    }
}
