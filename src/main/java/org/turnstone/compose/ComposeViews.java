package org.turnstone.compose;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.html.HtmlToText;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.AttachmentCards;
import org.turnstone.web.Dates;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Numbers;
import org.turnstone.web.Visit;

/** Makes the form out of a composition. */
@RequestScoped
class ComposeViews {

    private final ComposeConfig config;
    private final Visit visit;
    private final Clock clock;

    ComposeViews(ComposeConfig config, Visit visit, Clock clock) {
        this.config = config;
        this.visit = visit;
        this.clock = clock;
    }

    /** The form as it is shown first. */
    ComposeView begun(Account account, Composition composition) {
        return view(account, composition, unchecked(composition.written()), null, Set.of(), false, true);
    }

    /** The form again, with what is wrong. */
    ComposeView again(
            Account account,
            Composition composition,
            Recipients recipients,
            @Nullable Failure failure,
            Set<Doubt> doubts) {
        return view(account, composition, recipients, failure, doubts, composition.draft() != null, true);
    }

    /** The form after it was saved just now. */
    ComposeView saved(Account account, Composition composition, @Nullable Failure failure) {
        return view(account, composition, unchecked(composition.written()), failure, Set.of(), true, false);
    }

    private ComposeView view(
            Account account,
            Composition composition,
            Recipients recipients,
            @Nullable Failure failure,
            Set<Doubt> doubts,
            boolean saved,
            boolean fresh) {
        Written written = composition.written();
        return new ComposeView(
                draft(composition, saved),
                Integer.toString(account.ordinal()),
                List.of(sender(account)),
                recipients,
                ComposeField.of(written.subject()),
                body(account, composition),
                attachments(composition, fresh),
                visit.numbers().size(config.attachmentLimit()),
                visit.zone().getId(),
                failure,
                doubts,
                back(account, composition));
    }

    Draft draft(Composition composition, boolean saved) {
        MessageRef original = composition.original();
        Dates dates = visit.dates();
        return new Draft(
                composition.draft() == null ? null : composition.draft().id(),
                composition.submission().toString(),
                original == null ? null : DraftFields.path(original),
                composition.mode().text(),
                saved ? dates.brief(clock.instant()) : null);
    }

    private static Sender sender(Account account) {
        EmailAddress address = account.address();
        return new Sender(
                Integer.toString(account.ordinal()), address.name() == null ? "" : address.name(), address.email());
    }

    private static Recipients unchecked(Written written) {
        return new Recipients(
                ComposeField.of(written.to()), ComposeField.of(written.cc()), ComposeField.of(written.bcc()));
    }

    private static BodyView body(Account account, Composition composition) {
        Written written = composition.written();
        if (written.quote().isBlank()) {
            return new BodyView(written.format(), written.text(), written.html(), null);
        }
        MessageRef original = composition.original();
        String url = original == null ? null : MailUrl.message(Integer.toString(account.ordinal()), original) + "/body";
        return new BodyView(
                written.format(),
                written.text(),
                written.html(),
                new BodyView.Quote(written.quote(), HtmlToText.of(written.quote()), url));
    }

    /** @param fresh whether the editor begins with it, so that it needs the pictures of the text */
    private List<ComposeAttachment> attachments(Composition composition, boolean fresh) {
        Numbers numbers = visit.numbers();
        String html = fresh ? composition.written().html() : "";
        return composition.enclosures().stream()
                .map(enclosure -> new ComposeAttachment(
                        enclosure.id().text(),
                        enclosure.part().name(),
                        AttachmentCards.glyph(
                                enclosure.part().name(), enclosure.part().type()),
                        numbers.size(enclosure.part().size()),
                        enclosure.part().contentId(),
                        ShownPictures.address(enclosure, html)))
                .toList();
    }

    private static String back(Account account, Composition composition) {
        String ordinal = Integer.toString(account.ordinal());
        MessageRef original = composition.original();
        return original == null ? MailUrl.mailbox(ordinal, MailboxPath.INBOX) : MailUrl.message(ordinal, original);
    }
}
