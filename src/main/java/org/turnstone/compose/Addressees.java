package org.turnstone.compose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;

/**
 * Whom an answer goes to (RFC 5322 section 3.6.3).
 *
 * @param to never empty for a message that names anybody
 * @param cc only for an answer to all
 */
record Addressees(List<EmailAddress> to, List<EmailAddress> cc) {

    static final Addressees NOBODY = new Addressees(List.of(), List.of());

    /** To its author; for a message of one's own, to those it went to. */
    static Addressees reply(Envelope original, EmailAddress self) {
        List<EmailAddress> others = without(original.answerTo(), List.of(self));
        if (!others.isEmpty()) {
            return new Addressees(others, List.of());
        }
        List<EmailAddress> recipients = without(original.to(), List.of(self));
        return new Addressees(recipients.isEmpty() ? original.answerTo() : recipients, List.of());
    }

    /** To everybody who has the message, each once, oneself left out. */
    static Addressees replyAll(Envelope original, EmailAddress self) {
        List<EmailAddress> to = new ArrayList<>(reply(original, self).to());
        to.addAll(without(original.to(), and(to, self)));
        return new Addressees(to, without(original.cc(), and(to, self)));
    }

    private static List<EmailAddress> and(List<EmailAddress> some, EmailAddress one) {
        List<EmailAddress> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    private static List<EmailAddress> without(List<EmailAddress> addresses, Collection<EmailAddress> those) {
        List<EmailAddress> rest = new ArrayList<>();
        for (EmailAddress address : addresses) {
            boolean known = those.stream().anyMatch(address::sameMailbox)
                    || rest.stream().anyMatch(address::sameMailbox);
            if (!known && !address.email().isEmpty()) {
                rest.add(address);
            }
        }
        return rest;
    }
}
