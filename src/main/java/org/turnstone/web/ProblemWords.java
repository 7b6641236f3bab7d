package org.turnstone.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
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
import org.turnstone.web.ProblemView.Way;

/** Gives each problem its status and its words; a new case does not compile until it has some. */
final class ProblemWords {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final ProblemTexts texts;
    private final Numbers numbers;
    private final String signIn;

    /**
     * @param signIn where people sign in, and what leads them back from there
     */
    ProblemWords(ProblemTexts texts, Numbers numbers, String signIn) {
        this.texts = texts;
        this.numbers = numbers;
        this.signIn = signIn;
    }

    ProblemAnswer of(Problem problem) {
        return switch (problem) {
            case SignInRequired required -> signIn(required);
            case NotFound notFound -> notFound(notFound.what());
            case MessageGone _ -> gone(texts.messageMissingTitle(), texts.messageMissingText());
            case MailboxChanged _ -> gone(texts.mailboxChangedTitle(), texts.mailboxChangedText());
            case ServerUnreachable unreachable -> unreachable(unreachable);
            case ServerRefused refused -> refused(refused);
            case QuotaExceeded _ -> home(507, texts.quotaTitle(), texts.quotaText());
            case NoRoom room -> noRoom(room.whose());
            case TooLarge large -> home(413, texts.tooLargeTitle(), tooLarge(large));
            case RateLimited limited ->
                new ProblemAnswer(
                        429, view(texts.rateLimitedTitle(), texts.rateLimitedText(), home()), limited.retryAfter());
            case InvalidInput invalid -> invalid(invalid.code());
            case PartlyDone _ -> home(502, texts.partlyDoneTitle(), texts.partlyDoneText());
            case OutcomeUnknown _ -> home(502, texts.outcomeUnknownTitle(), texts.outcomeUnknownText());
        };
    }

    /** For what the platform refuses by itself: an address that is none, a request that this address does not take. */
    ProblemAnswer ofStatus(int status) {
        return switch (status) {
            case 404 -> notFound(NotFound.What.PAGE);
            case 413 -> home(413, texts.tooLargeTitle(), texts.tooLargeUnknown());
            default ->
                status >= 400 && status < 500 ? home(status, texts.requestTitle(), texts.requestText()) : failure();
        };
    }

    /** For what is our own fault. */
    ProblemAnswer failure() {
        return home(500, texts.failureTitle(), texts.failureText());
    }

    /** For an address of the second host whose time is over, or whose session. */
    ProblemAnswer expired() {
        return new ProblemAnswer(410, view(texts.addressExpiredTitle(), texts.addressExpiredText(), null));
    }

    private ProblemAnswer signIn(SignInRequired required) {
        return switch (required.reason()) {
            case NO_SESSION -> signIn(texts.signedOutTitle(), texts.signedOutText());
            case PASSWORD_REFUSED -> signIn(texts.passwordRefusedTitle(), texts.passwordRefusedText());
            case PASSWORD_EXPIRED -> signIn(texts.passwordExpiredTitle(), texts.passwordExpiredText());
        };
    }

    private ProblemAnswer signIn(String title, String text) {
        return new ProblemAnswer(401, view(title, text, new Way(texts.waySignIn(), signIn)));
    }

    private ProblemAnswer notFound(NotFound.What what) {
        return switch (what) {
            case PAGE -> home(404, texts.pageMissingTitle(), texts.pageMissingText());
            case ACCOUNT -> home(404, texts.accountMissingTitle(), texts.accountMissingText());
            case MAILBOX -> home(404, texts.mailboxMissingTitle(), texts.mailboxMissingText());
            case MESSAGE -> home(404, texts.messageMissingTitle(), texts.messageMissingText());
            case PART -> home(404, texts.partMissingTitle(), texts.partMissingText());
            case DRAFT -> home(404, texts.draftMissingTitle(), texts.draftMissingText());
            case ERRAND -> home(404, texts.errandMissingTitle(), texts.errandMissingText());
            case IDENTITY -> home(404, texts.identityMissingTitle(), texts.identityMissingText());
            case SNIPPET -> home(404, texts.snippetMissingTitle(), texts.snippetMissingText());
            case UPLOAD -> home(404, texts.uploadMissingTitle(), texts.uploadMissingText());
        };
    }

    private ProblemAnswer unreachable(ServerUnreachable unreachable) {
        if (unreachable.server() == ServerUnreachable.Server.DATABASE) {
            return later(texts.databaseTitle(), texts.databaseText());
        }
        return switch (unreachable.reason()) {
            case CERTIFICATE -> home(503, texts.certificateTitle(), texts.certificateText());
            case TLS_MISSING -> home(503, texts.tlsMissingTitle(), texts.tlsMissingText());
            case BUSY -> later(texts.busyTitle(), texts.busyText());
            case UNKNOWN_HOST, REFUSED, TIMEOUT, LOST, UNAVAILABLE ->
                later(texts.unreachableTitle(), texts.unreachableText());
        };
    }

    private ProblemAnswer refused(ServerRefused refused) {
        return switch (refused.reason()) {
            case NOT_ALLOWED -> home(403, texts.notAllowedTitle(), texts.notAllowedText());
            case ALREADY_EXISTS -> home(409, texts.existsTitle(), texts.existsText());
            case CONTACT_ADMIN -> home(403, texts.contactAdminTitle(), texts.contactAdminText());
            case CANNOT,
                    IN_USE,
                    LIMIT,
                    RECIPIENT,
                    SENDER,
                    CONTENT,
                    UTF8_UNSUPPORTED,
                    ENCRYPTION_UNSUPPORTED,
                    TEMPORARY,
                    OTHER ->
                home(
                        422,
                        texts.refusedTitle(),
                        refused.serverText().map(texts::refusedAnswer).orElseGet(texts::refusedText));
        };
    }

    private ProblemAnswer invalid(String code) {
        return switch (code) {
            case "mailbox.name.delimiter" -> home(422, texts.folderNameTitle(), texts.folderNameDelimiter());
            case "mailbox.name.empty", "mailbox.name.control" ->
                home(422, texts.folderNameTitle(), texts.folderNameText());
            case "snooze.time" -> home(422, texts.snoozeTitle(), texts.snoozeTime());
            case "snooze.past" -> home(422, texts.snoozeTitle(), texts.snoozePast());
            case "snooze.far" -> home(422, texts.snoozeTitle(), texts.snoozeFar());
            case "label.name" -> home(422, texts.labelNameTitle(), texts.labelNameText());
            case "label.too-many" -> home(422, texts.labelNameTitle(), texts.labelTooMany());
            case "label.not-kept" -> home(422, texts.labelNotKeptTitle(), texts.labelNotKeptText());
            case "pin.not-kept" -> home(422, texts.pinNotKeptTitle(), texts.labelNotKeptText());
            case "upload.offset" -> home(409, texts.uploadOffsetTitle(), texts.uploadOffsetText());
            case "mute.not-kept" -> home(422, texts.muteNotKeptTitle(), texts.labelNotKeptText());
            default -> home(422, texts.invalidTitle(), texts.invalidText());
        };
    }

    private ProblemAnswer noRoom(NoRoom.Whose whose) {
        return switch (whose) {
            case PERSON -> home(507, texts.noRoomTitle(), texts.noRoomOfYours());
            case SERVER -> home(507, texts.noRoomTitle(), texts.noRoomAtAll());
        };
    }

    private String tooLarge(TooLarge large) {
        return large.limit() == null ? texts.tooLargeUnknown() : texts.tooLargeText(numbers.size(large.limit()));
    }

    private ProblemAnswer gone(String title, String text) {
        return home(410, title, text);
    }

    private ProblemAnswer later(String title, String text) {
        return new ProblemAnswer(503, view(title, text, home()), SOON);
    }

    private ProblemAnswer home(int status, String title, String text) {
        return new ProblemAnswer(status, view(title, text, home()));
    }

    private Way home() {
        return new Way(texts.wayHome(), "/");
    }

    private static ProblemView view(String title, String text, @Nullable Way way) {
        return new ProblemView(title, text, way, null);
    }
}
