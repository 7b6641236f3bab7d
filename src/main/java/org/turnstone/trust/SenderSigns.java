package org.turnstone.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Lookalikes;
import org.turnstone.trust.Evidence.Kind;

/** What the header says of who wrote a message, held against what it says elsewhere and whom the reader knows. */
final class SenderSigns {

    private final Examined message;
    private final EmailAddress author;
    private final List<Evidence> found = new ArrayList<>();

    private SenderSigns(Examined message, EmailAddress author) {
        this.message = message;
        this.author = author;
    }

    static List<Evidence> of(Examined message) {
        EmailAddress author = message.author();
        List<Evidence> all = new ArrayList<>();
        // M08: several From fields, or none. Two that say the same are a slip of some program.
        if (message.headers().values("From").stream()
                        .map(String::strip)
                        .distinct()
                        .count()
                > 1) {
            all.add(Evidence.of(Kind.UNCLEAR_SENDER));
        } else if (message.envelope().from().isEmpty()) {
            all.add(Evidence.of(Kind.NO_SENDER));
        }
        if (author != null) {
            all.addAll(new SenderSigns(message, author).evidence());
        }
        return all;
    }

    private List<Evidence> evidence() {
        acquaintance();
        name();
        answers();
        sender();
        if (!message.byAcquaintance()) {
            found.addAll(DomainSigns.of(message, author));
        }
        return found;
    }

    private void acquaintance() {
        if (message.bySelf()) {
            return;
        }
        if (message.known().include(author)) {
            found.add(Evidence.of(Kind.WRITTEN_TO, author.email()));
        } else {
            message.heard()
                    .ifPresent(heard ->
                            found.add(Evidence.of(heard ? Kind.HEARD_BEFORE : Kind.FIRST_CONTACT, author.email())));
        }
    }

    private void name() {
        Lookalikes.otherAddress(author)
                .filter(other -> !isOfAuthor(EmailAddress.of(other)) && !message.listSpeaks())
                .ifPresent(other -> found.add(new Evidence(Kind.NAME_HOLDS_ADDRESS, author.email(), other)));
        boolean stranger = !message.byAcquaintance() && !message.heard().orElse(false);
        message.known()
                .namesake(author)
                .filter(known -> stranger && !isOfAuthor(known))
                .ifPresent(known -> found.add(new Evidence(
                        speaksFor(known) ? Kind.KNOWN_NAME_BY_SERVICE : Kind.KNOWN_NAME,
                        author.email(),
                        known.email())));
    }

    /** Forges, calendars and shared documents write in the name of whoever did something there. */
    private boolean speaksFor(EmailAddress known) {
        return message.listSpeaks() || message.envelope().replyTo().stream().anyMatch(known::sameMailbox);
    }

    private void answers() {
        Set<Organisation> authors =
                message.envelope().from().stream().map(Organisation::of).collect(Collectors.toSet());
        Optional<EmailAddress> elsewhere = message.envelope().replyTo().stream()
                .filter(address -> !authors.contains(Organisation.of(address)))
                .findFirst();
        elsewhere.ifPresent(address -> {
            boolean leaves = !message.toMany()
                    && (message.byAcquaintance() || message.knows(message.organisation()))
                    && !message.known().include(address)
                    && !message.knows(Organisation.of(address));
            found.add(new Evidence(
                    leaves ? Kind.ANSWERS_LEAVE_KNOWN : Kind.ANSWERS_ELSEWHERE, address.email(), author.email()));
        });
    }

    private void sender() {
        if (message.headers().first("Sender").isPresent()) {
            message.envelope().sender().stream()
                    .filter(sender -> !isOfAuthor(sender))
                    .findFirst()
                    .ifPresent(sender -> found.add(Evidence.of(Kind.SENT_BY_ANOTHER, sender.email())));
        }
    }

    private boolean isOfAuthor(EmailAddress other) {
        return other.sameMailbox(author) || Organisation.of(other).same(message.organisation());
    }
}
