package org.turnstone.compose;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.draft.DraftEntry;
import org.turnstone.html.HtmlToText;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.AttachmentCards;
import org.turnstone.outbox.Asking;
import org.turnstone.web.Dates;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Numbers;
import org.turnstone.web.Visit;

/** Makes the form out of a composition. */
@RequestScoped
class ComposeViews {

    private final AttachmentLimits limits;
    private final Footers footers;
    private final SnippetUse snippets;
    private final Asking asking;
    private final PuttingAway puttingAway;
    private final Visit visit;
    private final Clock clock;

    ComposeViews(
            AttachmentLimits limits,
            Footers footers,
            SnippetUse snippets,
            Asking asking,
            PuttingAway puttingAway,
            Visit visit,
            Clock clock) {
        this.limits = limits;
        this.footers = footers;
        this.snippets = snippets;
        this.asking = asking;
        this.puttingAway = puttingAway;
        this.visit = visit;
        this.clock = clock;
    }

    /** The form as it is shown first. */
    ComposeView begun(WritingFor by, Composition composition) {
        return view(by, composition, unchecked(composition.written()), null, Asked.NOTHING, false, true);
    }

    /** The form again, with what is wrong. */
    ComposeView again(
            WritingFor by, Composition composition, Recipients recipients, @Nullable Failure failure, Asked asked) {
        return view(
                by, composition, recipients, failure, asked, composition.stand().revision() > 0, true);
    }

    /** As {@link #again}, its recipients as they were written. */
    ComposeView again(WritingFor by, Composition composition, Failure failure) {
        return again(by, composition, unchecked(composition.written()), failure, Asked.NOTHING);
    }

    /** The form again, with the choice. */
    ComposeView conflicting(WritingFor by, Composition composition, Conflict conflict) {
        return view(by, composition, unchecked(composition.written()), null, Asked.NOTHING, false, true)
                .with(conflict);
    }

    /** The form after it was saved just now. */
    ComposeView saved(WritingFor by, Composition composition, @Nullable Failure failure) {
        return view(by, composition, unchecked(composition.written()), failure, Asked.NOTHING, true, false);
    }

    private ComposeView view(
            WritingFor by,
            Composition composition,
            Recipients recipients,
            @Nullable Failure failure,
            Asked asked,
            boolean saved,
            boolean fresh) {
        Written written = composition.written();
        return new ComposeView(
                draft(by, composition, saved),
                Integer.toString(by.account().ordinal()),
                by.identities().idOf(by.self()).text(),
                Senders.of(by.identities(), by.self()),
                recipients,
                ComposeField.of(written.subject()),
                body(by, composition),
                attachments(by, composition, fresh),
                limit(by),
                visit.zone().getId(),
                failure,
                asked,
                back(by, composition),
                null,
                footer(by),
                snippets.choices(by.account().personId()),
                WishesView.of(written.wishes(), asking.reports(by.account()), asking.keepsEncrypted(by.account())));
    }

    private AttachmentLimit limit(WritingFor by) {
        ByteSize limit = limits.known(by.server());
        return new AttachmentLimit(limit.bytes(), visit.numbers().size(limit));
    }

    private @Nullable String footer(WritingFor by) {
        String text = footers.of(by.account().address()).text();
        return text.isBlank() ? null : text;
    }

    /** After it was written down. */
    Draft draft(DraftEntry entry, DraftWords words) {
        MessageRef place = entry.place();
        return new Draft(
                place == null ? null : place.id(),
                entry.id().toString(),
                entry.revision(),
                entry.writer(),
                entry.turn() + 1,
                words.original(),
                words.mode().text(),
                false,
                visit.dates().brief(clock.instant()));
    }

    private Draft draft(WritingFor by, Composition composition, boolean saved) {
        MessageRef original = composition.original();
        Dates dates = visit.dates();
        return new Draft(
                composition.draft() == null ? null : composition.draft().id(),
                composition.submission().toString(),
                composition.stand().revision(),
                composition.stand().writer(),
                composition.stand().turn() + 1,
                original == null ? null : DraftFields.path(original),
                composition.mode().text(),
                puttingAway.isFor(by, composition),
                saved ? dates.brief(clock.instant()) : null);
    }

    private static Recipients unchecked(Written written) {
        return new Recipients(
                ComposeField.of(written.to()), ComposeField.of(written.cc()), ComposeField.of(written.bcc()));
    }

    private static BodyView body(WritingFor by, Composition composition) {
        Written written = composition.written();
        if (written.quote().isBlank()) {
            return new BodyView(written.format(), written.text(), written.html(), null);
        }
        MessageRef original = composition.original();
        String url = original == null
                ? null
                : MailUrl.message(Integer.toString(by.account().ordinal()), original) + "/body";
        return new BodyView(
                written.format(),
                written.text(),
                written.html(),
                new BodyView.Quote(written.quote(), HtmlToText.of(written.quote()), url));
    }

    /** @param fresh whether the editor begins with it, so that it needs the pictures of the text */
    private List<ComposeAttachment> attachments(WritingFor by, Composition composition, boolean fresh) {
        Numbers numbers = visit.numbers();
        String html = fresh ? composition.written().html() : "";
        return composition.enclosures().stream()
                .map(enclosure -> new ComposeAttachment(
                        enclosure.id().text(),
                        enclosure.part().name(),
                        AttachmentCards.glyph(
                                enclosure.part().name(), enclosure.part().type()),
                        numbers.size(enclosure.part().size()),
                        enclosure.part().size().bytes(),
                        part(by, composition, enclosure.id()),
                        enclosure.part().contentId(),
                        ShownPictures.address(enclosure, html)))
                .toList();
    }

    private static @Nullable String part(WritingFor by, Composition composition, EnclosureId id) {
        MessageRef message =
                switch (id.source()) {
                    case DRAFT -> composition.draft();
                    case ORIGINAL -> composition.original();
                    case WHOLE_ORIGINAL, UPLOAD -> null;
                };
        if (id.source() == EnclosureId.Source.UPLOAD) {
            return "/uploads/" + id.section();
        }
        return message == null
                ? null
                : MailUrl.message(Integer.toString(by.account().ordinal()), message) + "/parts/" + id.section();
    }

    private static String back(WritingFor by, Composition composition) {
        String ordinal = Integer.toString(by.account().ordinal());
        MessageRef original = composition.original();
        return original == null ? MailUrl.mailbox(ordinal, MailboxPath.INBOX) : MailUrl.message(ordinal, original);
    }
}
