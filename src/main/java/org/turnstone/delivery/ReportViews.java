package org.turnstone.delivery;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.UidValidity;
import org.turnstone.problem.Problem;
import org.turnstone.problem.SignInRequired;
import org.turnstone.report.DeliveryStatus;
import org.turnstone.report.DeliveryStatus.Outcome;
import org.turnstone.report.Disposition;
import org.turnstone.report.Report;
import org.turnstone.web.MailUrl;
import org.turnstone.web.MailboxSegment;

/** Tells of a report that is opened which message of one's own it is about, and takes in what it says. */
@RequestScoped
public class ReportViews {

    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final Deliveries deliveries;
    private final DeliveryTexts texts;

    ReportViews(Deliveries deliveries, DeliveryTexts texts) {
        this.deliveries = deliveries;
        this.texts = texts;
    }

    /**
     * What it says; empty where it is about no message that is known here.
     *
     * @param sent where sent messages lie; {@code null} where there is no such mailbox
     * @param when the report came in
     */
    public Optional<ReportView> of(
            Account account, MailAccess access, @Nullable MailboxPath sent, Report report, Instant when) {
        return deliveries
                .take(account.personId(), report, when)
                .map(told -> view(
                        account,
                        report,
                        told,
                        Optional.ofNullable(sent).flatMap(mailbox -> find(access, mailbox, told.delivery()))));
    }

    private ReportView view(Account account, Report report, Told told, Optional<MessageRef> copy) {
        String ordinal = Integer.toString(account.ordinal());
        return new ReportView(
                words(report, told.delivery()),
                report.recipients().stream().anyMatch(said -> said.outcome() == Outcome.FAILED),
                !told.proven() && !report.recipients().isEmpty(),
                copy.map(ref -> MailUrl.message(ordinal, ref)).orElse(null),
                copy.map(ref -> again(ordinal, ref)).orElse(null));
    }

    private static String again(String ordinal, MessageRef ref) {
        return "/compose?account=" + ordinal + "&original="
                + MailboxSegment.percentEncode(MailboxSegment.encode(ref.mailbox()) + "/" + ref.id())
                + "&mode=edit-as-new";
    }

    /** The worst of it: the rest stands below. */
    private String words(Report report, Delivery delivery) {
        String subject = delivery.subject().isEmpty() ? texts.noSubject() : delivery.subject();
        for (Outcome outcome : Outcome.values()) {
            List<String> addresses = report.recipients().stream()
                    .filter(said -> said.outcome() == outcome)
                    .map(DeliveryStatus::address)
                    .toList();
            if (!addresses.isEmpty()) {
                return words(outcome, subject, addresses);
            }
        }
        Disposition said = report.dispositions().getFirst();
        return said.deed() == Disposition.Deed.DISPLAYED
                ? texts.reportRead(subject, said.address())
                : texts.reportOther(subject);
    }

    private String words(Outcome outcome, String subject, List<String> addresses) {
        String first = addresses.getFirst();
        int more = addresses.size() - 1;
        return switch (outcome) {
            case FAILED -> texts.reportFailed(subject, first, more);
            case DELAYED -> texts.reportDelayed(subject, first, more);
            case DELIVERED -> texts.reportDelivered(subject, first, more);
            case RELAYED, EXPANDED -> texts.reportRelayed(subject, first, more);
        };
    }

    private static Optional<MessageRef> find(MailAccess access, MailboxPath sent, Delivery delivery) {
        try {
            return access.within(LONGEST).read(sent, folder -> {
                UidValidity validity = folder.uidValidity();
                return folder.findByMessageId(delivery.messageId()).stream()
                        .findFirst()
                        .map(uid -> new MessageRef(sent, validity, uid));
            });
        } catch (SignInRequired ended) {
            throw ended;
        } catch (Problem notNow) {
            return Optional.empty();
        }
    }
}
