package org.turnstone.mailbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.imap.MessagePage;
import org.turnstone.imap.MessageSummary;
import org.turnstone.label.LabelBook;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.snooze.SnoozeNotes;
import org.turnstone.web.Avatar;
import org.turnstone.web.Dates;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Numbers;

/**
 * Makes rows of one mailbox's list.
 *
 * @param use what the mailbox is for: in Sent and Drafts a row names whom it is for
 * @param labels what the person calls keywords
 * @param snoozes which of them wait, and which have come back
 * @param undelivered which of them somebody did not get
 * @param me the word for the person themselves
 */
public record RowViews(
        Account account,
        MailboxPath mailbox,
        @Nullable SpecialUse use,
        LabelBook labels,
        SnoozeNotes snoozes,
        RowMark undelivered,
        Dates dates,
        Numbers numbers,
        String me) {

    private static final int NAMES = 3;

    private static final int RETURNED_HUE = 5;

    /** Up to here a size says nothing: nearly every message is of it. */
    private static final ByteSize COMMON = ByteSize.of(1_000_000);

    /**
     * The page's rows under their dates.
     *
     * @param open the message in the reading pane; {@code null} for none
     * @param dated whether the list is in the order of dates, so that they divide it
     */
    List<DateSection> sections(MessagePage page, @Nullable Uid open, boolean dated) {
        return Dividers.divide(
                page.messages(),
                (message, above) -> heading(message, dated, above),
                (heading, messages) -> new DateSection(
                        heading,
                        messages.stream()
                                .map(message -> row(page.validity(), message, open))
                                .toList()));
    }

    /** One that has come back lies among others by the day of its return: it begins no section of its own. */
    String heading(MessageSummary message, boolean dated, String above) {
        if (!dated || snoozes.waiting()) {
            return "";
        }
        boolean returned = snoozes.returned(message);
        return returned && !above.isEmpty() ? above : dates.heading(returned ? today() : message.receivedAt());
    }

    private Instant today() {
        return dates.today().atStartOfDay(dates.zone()).toInstant();
    }

    /**
     * One message as a row.
     *
     * @param open the message in the reading pane; {@code null} for none
     */
    public RowView row(UidValidity validity, MessageSummary message, @Nullable Uid open) {
        MessageRef ref = new MessageRef(mailbox, validity, message.uid());
        Envelope envelope = message.envelope();
        List<EmailAddress> people = people(envelope);
        Instant date = message.receivedAt();
        String ordinal = Integer.toString(account.ordinal());
        RowView row = new RowView(
                ref,
                MailUrl.message(ordinal, ref),
                Avatar.of(people.isEmpty() ? EmailAddress.of("") : people.getFirst()),
                who(people),
                envelope.subject(),
                message.preview(),
                snoozes.until(validity, message).orElseGet(() -> dates.brief(date)),
                Dates.machine(snoozes.due(validity, message).orElse(date)),
                message.size().exceeds(COMMON) ? numbers.size(message.size()) : "",
                new RowView.Marks(
                        !message.has(Flag.SEEN),
                        message.has(Flag.FLAGGED),
                        message.has(Flag.ANSWERED),
                        message.has(Flag.FORWARDED),
                        message.hasAttachment(),
                        message.has(Flag.PINNED),
                        message.has(Flag.MUTED),
                        labels(message)),
                message.uid().equals(open));
        return use == SpecialUse.DRAFTS ? row.goneOnWith(MailUrl.draft(ordinal, ref)) : row;
    }

    private List<LabelView> labels(MessageSummary message) {
        Stream<LabelView> returned = snoozes.returned(message)
                ? Stream.of(new LabelView(snoozes.texts().rowReturned(), RETURNED_HUE))
                : Stream.empty();
        return Stream.of(
                        returned,
                        undelivered.of(message).stream(),
                        labels.among(message.flags()).stream().map(LabelView::of))
                .flatMap(marks -> marks)
                .toList();
    }

    private List<EmailAddress> people(Envelope envelope) {
        if (use == SpecialUse.SENT || use == SpecialUse.DRAFTS) {
            List<EmailAddress> recipients = new ArrayList<>(envelope.to());
            recipients.addAll(envelope.cc());
            recipients.addAll(envelope.bcc());
            return recipients;
        }
        EmailAddress author = envelope.author();
        return author == null ? List.of() : List.of(author);
    }

    private String who(List<EmailAddress> people) {
        String names = people.stream().limit(NAMES).map(this::name).collect(Collectors.joining(", "));
        return people.size() > NAMES ? names + " …" : names;
    }

    private String name(EmailAddress person) {
        return person.sameMailbox(account.address()) ? me : person.display();
    }
}
