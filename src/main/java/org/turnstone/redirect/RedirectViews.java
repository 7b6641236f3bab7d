package org.turnstone.redirect;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.compose.ComposeField;
import org.turnstone.compose.Failure;
import org.turnstone.compose.Senders;
import org.turnstone.draft.SubmissionId;
import org.turnstone.identity.Identity;
import org.turnstone.mail.EmailAddress;
import org.turnstone.message.OpenedMessage;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.PlainLine;
import org.turnstone.outbox.Redirection;
import org.turnstone.problem.Problem;
import org.turnstone.web.MailUrl;

/** Fills the form. */
@RequestScoped
class RedirectViews {

    private final RedirectFailures failures;

    RedirectViews(RedirectFailures failures) {
        this.failures = failures;
    }

    /** @throws Problem where the message is not there */
    RedirectView begun(RedirectFor by) {
        OpenedMessage original = by.mail().peek(by.original());
        Identity self =
                by.identities().answering(original.envelope(), original.parsed().headers());
        return view(by, original, self, SubmissionId.create(), ComposeField.EMPTY, null);
    }

    /** The form again with a wish that was taken back, wherever its message is by now. */
    RedirectView again(RedirectFor by, Redirection wish) {
        OpenedMessage original = known(by).orElse(null);
        List<EmailAddress> to = wish.to();
        Identity self = by.identities().all().stream()
                .filter(own -> own.from().sameMailbox(wish.from()))
                .findFirst()
                .orElseGet(by.identities()::standard);
        return view(
                by,
                original,
                self,
                SubmissionId.create(),
                ComposeField.of(Addresses.format(to)),
                original == null ? failures.gone() : null);
    }

    /** The form again, as it was posted, with what is wrong. */
    RedirectView refused(
            RedirectFor by, Identity self, SubmissionId submission, ComposeField to, @Nullable Failure failure) {
        return view(by, known(by).orElse(null), self, submission, to, failure);
    }

    /** Without it the form is less pretty, and as good. */
    private static Optional<OpenedMessage> known(RedirectFor by) {
        try {
            return Optional.of(by.mail().peek(by.original()));
        } catch (Problem unknown) {
            return Optional.empty();
        }
    }

    private static RedirectView view(
            RedirectFor by,
            @Nullable OpenedMessage original,
            Identity self,
            SubmissionId submission,
            ComposeField to,
            @Nullable Failure failure) {
        return new RedirectView(
                MailUrl.message(Integer.toString(by.account().ordinal()), by.original()),
                submission.toString(),
                original == null ? "" : PlainLine.of(original.envelope().subject()),
                original == null ? "" : author(original),
                by.identities().idOf(self).text(),
                Senders.of(by.identities(), self),
                to,
                failure);
    }

    private static String author(OpenedMessage original) {
        EmailAddress author = original.envelope().author();
        return author == null ? "" : PlainLine.of(author.display());
    }
}
