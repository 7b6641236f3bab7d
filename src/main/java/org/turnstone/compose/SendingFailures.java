package org.turnstone.compose;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.turnstone.draft.StoringTrouble;
import org.turnstone.mail.ByteSize;
import org.turnstone.outbox.ItemReport;
import org.turnstone.outbox.Sending;
import org.turnstone.outbox.Trouble;
import org.turnstone.outbox.TroubleWords;
import org.turnstone.problem.InvalidInput;
import org.turnstone.problem.MailboxChanged;
import org.turnstone.problem.MessageGone;
import org.turnstone.problem.NoRoom;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.OutcomeUnknown;
import org.turnstone.problem.PartlyDone;
import org.turnstone.problem.Problem;
import org.turnstone.problem.QuotaExceeded;
import org.turnstone.problem.RateLimited;
import org.turnstone.problem.ServerRefused;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.SignInRequired;
import org.turnstone.problem.TooLarge;
import org.turnstone.web.Numbers;

/** The words for what kept a message from being sent or saved. */
@ApplicationScoped
public class SendingFailures {

    private final SendingTexts texts;
    private final TroubleWords troubles;

    SendingFailures(SendingTexts texts, TroubleWords troubles) {
        this.texts = texts;
        this.troubles = troubles;
    }

    /** What the mail server said when it was handed the message. */
    public Failure notSent(Sending sending, Numbers numbers) {
        ItemReport report = sending.report();
        Trouble trouble = Objects.requireNonNullElse(sending.trouble(), Trouble.OTHER);
        return new Failure(
                texts.notSentTitle(),
                troubles.of(trouble, report, numbers),
                report.refused().stream().map(ItemReport.Said::email).toList(),
                report.serverText());
    }

    /** Our own database is away: nothing was taken over, and nothing goes (F29). */
    public Failure notAccepted() {
        return Failure.of(texts.notSentTitle(), texts.notAccepted());
    }

    /** It cannot go at that time. */
    Failure noTime() {
        return Failure.of(texts.notSentTitle(), texts.noTime());
    }

    public Failure notSent(Problem problem, Numbers numbers) {
        return failure(texts.notSentTitle(), problem, numbers);
    }

    Failure notSaved(Problem problem, Numbers numbers) {
        return failure(texts.notSavedTitle(), problem, numbers);
    }

    /** The words are safe with us, and no other program sees them. */
    Failure notStored(Problem problem) {
        return notStored(StoringTrouble.of(problem));
    }

    Failure notStored(StoringTrouble trouble) {
        String why =
                switch (trouble) {
                    case FULL -> texts.notStoredFull();
                    case TOO_LARGE -> texts.notStoredTooLarge();
                    case UNREACHABLE -> texts.notStoredUnreachable();
                    case SIGN_IN -> texts.notStoredSignIn();
                    case ELSEWHERE, OTHER -> texts.notStoredOther();
                };
        return Failure.of(texts.notStoredTitle(), why);
    }

    /** Files that the form names are not anywhere any more. */
    Failure partsGone(int count) {
        return Failure.of(texts.partsGoneTitle(), texts.partsGone(count));
    }

    /** Another server of ours does something with the same draft. */
    Failure busy() {
        return Failure.of(texts.notSentTitle(), texts.draftBusy());
    }

    /** The files are too much for one message: none was sent, and none is thrown away. */
    Failure filesTooLarge(ByteSize together, ByteSize limit, Numbers numbers) {
        return Failure.of(texts.filesTooLargeTitle(), texts.filesTooLarge(numbers.size(together), numbers.size(limit)));
    }

    Failure notKept() {
        return Failure.of(texts.notKeptTitle(), texts.notKept());
    }

    /** Nothing goes twice, and what was written since is not thrown away either. */
    Failure sentBefore() {
        return Failure.of(texts.sentBeforeTitle(), texts.sentBefore());
    }

    private Failure failure(String title, Problem problem, Numbers numbers) {
        return switch (problem) {
            case ServerRefused refused -> refused(title, refused);
            case ServerUnreachable unreachable -> Failure.of(title, unreachable(unreachable.reason()));
            case SignInRequired ignored -> Failure.of(title, texts.passwordRefused());
            case TooLarge tooLarge -> Failure.of(title, texts.tooLarge(limit(tooLarge, numbers)));
            case QuotaExceeded ignored -> Failure.of(title, texts.quota());
            case NoRoom room ->
                Failure.of(title, room.whose() == NoRoom.Whose.PERSON ? texts.noRoom() : texts.noRoomAtAll());
            case OutcomeUnknown ignored -> Failure.of(title, texts.unknownOutcome());
            case PartlyDone ignored -> Failure.of(title, texts.unknownOutcome());
            case RateLimited limited ->
                Failure.of(title, texts.rateLimited(limited.retryAfter().toMinutes() + 1));
            case InvalidInput ignored -> Failure.of(title, texts.invalidField());
            case NotFound ignored -> Failure.of(title, texts.gone());
            case MessageGone ignored -> Failure.of(title, texts.gone());
            case MailboxChanged ignored -> Failure.of(title, texts.gone());
        };
    }

    private Failure refused(String title, ServerRefused refused) {
        String text =
                switch (refused.reason()) {
                    case RECIPIENT -> texts.recipientsRefused();
                    case SENDER, NOT_ALLOWED -> texts.senderRefused();
                    case CONTENT -> texts.contentRefused();
                    case UTF8_UNSUPPORTED -> texts.utf8Unsupported();
                    case ENCRYPTION_UNSUPPORTED -> texts.encryptionUnsupported();
                    case TEMPORARY, IN_USE, LIMIT -> texts.temporary();
                    case ALREADY_EXISTS, CANNOT, CONTACT_ADMIN, OTHER -> texts.refused();
                };
        List<String> recipients = refused.refusedRecipients().stream()
                .map(recipient -> recipient.address().email())
                .toList();
        return new Failure(title, text, recipients, refused.serverText().orElse(null));
    }

    private String unreachable(ServerUnreachable.Reason reason) {
        return switch (reason) {
            case CERTIFICATE -> texts.certificate();
            case TLS_MISSING -> texts.tlsMissing();
            case UNKNOWN_HOST, REFUSED, TIMEOUT, LOST, BUSY, UNAVAILABLE -> texts.unreachable();
        };
    }

    private static String limit(TooLarge tooLarge, Numbers numbers) {
        ByteSize limit = tooLarge.limit();
        return limit == null ? "" : numbers.size(limit);
    }
}
