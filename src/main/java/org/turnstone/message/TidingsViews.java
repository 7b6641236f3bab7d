package org.turnstone.message;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.answered.Answered;
import org.turnstone.correspondent.Collected;
import org.turnstone.delivery.ReportView;
import org.turnstone.delivery.ReportViews;
import org.turnstone.delivery.SentView;
import org.turnstone.delivery.SentViews;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Flag;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mailbox.Mailboxes;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.Headers;
import org.turnstone.preference.Preferences;
import org.turnstone.preference.ReceiptChoice;
import org.turnstone.report.ReceiptRequest;
import org.turnstone.report.Report;

/** Finds out what there is to tell of what became of a message that is opened. */
@RequestScoped
class TidingsViews {

    /** Where nobody is owed a receipt: what one wrote, threw away, or was not meant to see. */
    private static final Set<SpecialUse> SILENT =
            Set.of(SpecialUse.SENT, SpecialUse.DRAFTS, SpecialUse.TRASH, SpecialUse.JUNK);

    private final SentViews sent;
    private final ReportViews reports;
    private final Preferences preferences;
    private final Collected collected;
    private final Answered answered;

    TidingsViews(SentViews sent, ReportViews reports, Preferences preferences, Collected collected, Answered answered) {
        this.sent = sent;
        this.reports = reports;
        this.preferences = preferences;
        this.collected = collected;
        this.answered = answered;
    }

    /** @param warns whether its sender is not to be trusted */
    Tidings of(Account account, MailAccess access, Mailboxes.Tree tree, OpenedMessage message, boolean warns) {
        return new Tidings(
                sent(account, access, message),
                report(account, access, tree, message),
                asked(account, tree, message, warns));
    }

    private @Nullable SentView sent(Account account, MailAccess access, OpenedMessage message) {
        String id = message.envelope().messageId();
        EmailAddress author = message.envelope().author();
        return id == null || author == null
                ? null
                : sent.of(account, access, id, author).orElse(null);
    }

    private @Nullable ReportView report(
            Account account, MailAccess access, Mailboxes.Tree tree, OpenedMessage message) {
        return Report.in(message.parsed())
                .flatMap(report -> reports.of(
                        account, access, tree.of(SpecialUse.SENT).orElse(null), report, message.receivedAt()))
                .orElse(null);
    }

    private @Nullable AskedView asked(Account account, Mailboxes.Tree tree, OpenedMessage message, boolean warns) {
        ReceiptChoice choice = preferences.receipts(account.personId());
        EmailAddress author = message.envelope().author();
        if (choice == ReceiptChoice.NEVER
                || author == null
                || author.sameMailbox(account.address())
                || message.has(Flag.MDN_SENT)
                || message.has(Flag.DRAFT)
                || SILENT.stream().anyMatch(use -> tree.of(use)
                        .filter(message.ref().mailbox()::equals)
                        .isPresent())) {
            return null;
        }
        Headers header = message.parsed().headers();
        return ReceiptRequest.in(header)
                .filter(_ -> !answered.has(account.id(), header))
                .map(request -> new AskedView(
                        Addresses.shown(request.to()),
                        !request.to().sameMailbox(author),
                        choice == ReceiptChoice.KNOWN
                                && !warns
                                && request.unsuspicious()
                                && collected.of(account.personId()).has(request.to())))
                .orElse(null);
    }
}
