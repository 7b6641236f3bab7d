package org.turnstone.delivery;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.UidValidity;
import org.turnstone.mime.Addresses;
import org.turnstone.problem.Problem;
import org.turnstone.problem.SignInRequired;
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
        Said said = Said.of(report, told.delivery().fates());
        return new ReportView(
                words(said, told.delivery()),
                said.statuses().stream().anyMatch(about -> about.what().outcome() == Outcome.FAILED),
                !told.proven(),
                copy.map(ref -> MailUrl.message(ordinal, ref)).orElse(null),
                copy.map(ref -> again(ordinal, ref)).orElse(null));
    }

    private static String again(String ordinal, MessageRef ref) {
        return "/compose?account=" + ordinal + "&original="
                + MailboxSegment.percentEncode(MailboxSegment.encode(ref.mailbox()) + "/" + ref.id())
                + "&mode=edit-as-new";
    }

    /** The worst of it: the rest stands below. Addresses are those it was sent to: a report's own are anybody's text. */
    private String words(Said said, Delivery delivery) {
        String subject = delivery.subject().isEmpty() ? texts.noSubject() : delivery.subject();
        for (Outcome outcome : Outcome.values()) {
            List<String> addresses = said.statuses().stream()
                    .filter(about -> about.what().outcome() == outcome)
                    .flatMap(about -> addresses(about, delivery))
                    .distinct()
                    .toList();
            if (!addresses.isEmpty()) {
                return words(outcome, subject, addresses);
            }
        }
        return said.dispositions().stream()
                .filter(about -> about.what().deed() == Disposition.Deed.DISPLAYED)
                .flatMap(about -> addresses(about, delivery))
                .findFirst()
                .map(address -> texts.reportRead(subject, address))
                .orElseGet(() -> texts.reportOther(subject));
    }

    private Stream<String> addresses(Said.About<?> about, Delivery delivery) {
        return about.fates().isEmpty()
                ? Stream.of(texts.reportSomebody())
                : about.fates().stream()
                        .map(place ->
                                Addresses.shown(delivery.fates().get(place).recipient()));
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
