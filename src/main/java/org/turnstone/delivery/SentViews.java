package org.turnstone.delivery;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;
import org.turnstone.web.Dates;
import org.turnstone.web.Visit;

/** Tells of a message that somebody sent what became of it. */
@RequestScoped
public class SentViews {

    private final Deliveries deliveries;
    private final Inquiry inquiry;
    private final SummaryWords words;
    private final Visit visit;
    private final Clock clock;

    SentViews(Deliveries deliveries, Inquiry inquiry, SummaryWords words, Visit visit, Clock clock) {
        this.deliveries = deliveries;
        this.inquiry = inquiry;
        this.words = words;
        this.visit = visit;
        this.clock = clock;
    }

    /**
     * What is known; empty for a message that was not sent from here, by whoever it says.
     *
     * @param author whom the message names as its author
     */
    public Optional<SentView> of(Account account, MailAccess access, String messageId, EmailAddress author) {
        return deliveries
                .find(account.personId(), messageId)
                .filter(known -> known.from().sameMailbox(author))
                .map(known -> isAwaited(known) ? asked(account, access, messageId, known) : known)
                .map(this::view);
    }

    private Delivery asked(Account account, MailAccess access, String messageId, Delivery known) {
        inquiry.look(account, access);
        return deliveries.find(account.personId(), messageId).orElse(known);
    }

    private boolean isAwaited(Delivery known) {
        Instant since = clock.instant().minus(Deliveries.AWAITED);
        return !known.settled()
                && known.fates().stream().anyMatch(fate -> fate.at().isAfter(since));
    }

    private SentView view(Delivery known) {
        Dates dates = visit.dates();
        List<SentView.Row> rows = known.fates().stream()
                .sorted(Comparator.comparing((Fate fate) -> !fate.failed()))
                .map(fate -> row(fate, dates))
                .toList();
        return new SentView(words.of(known, dates), known.failed(), rows);
    }

    private static SentView.Row row(Fate fate, Dates dates) {
        Instant read = fate.read();
        return new SentView.Row(
                Objects.requireNonNullElse(fate.name(), ""),
                Addresses.shown(fate.recipient()),
                fate.state(),
                dates.readable(fate.at()),
                dates.exact(fate.at()),
                fate.words(),
                fate.server(),
                !fate.proven(),
                read == null ? null : dates.readable(read));
    }
}
