package org.turnstone.compose;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.draft.SubmissionId;
import org.turnstone.html.TextToHtml;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mailbox.Mailboxes;
import org.turnstone.message.Messages;
import org.turnstone.message.OpenedMessage;
import org.turnstone.mime.Headers;
import org.turnstone.preference.Preferences;
import org.turnstone.preference.WritingFormat;

/** Puts a composition on the table: from a form, from a saved draft, from a message that is answered. */
@ApplicationScoped
class Desk {

    private final Enclosures enclosures;
    private final Preferences preferences;

    Desk(Enclosures enclosures, Preferences preferences) {
        this.enclosures = enclosures;
        this.preferences = preferences;
    }

    /** One that begins: in the format its writer likes, though an answer is never richer than what it answers; signed. */
    Composition begun(Composition composition, WritingFor by) {
        boolean plain = preferences.writing(by.account().personId()) == WritingFormat.PLAIN;
        Mode mode = composition.mode();
        boolean fresh = mode == Mode.NEW || mode == Mode.FORWARD_ATTACHED;
        Written written = composition.written();
        Written signed = Signed.begin(fresh && !plain ? formatted(written) : written, mode, by.self());
        return composition.with(plain ? signed.in(BodyView.Format.PLAIN) : signed);
    }

    private static Written formatted(Written written) {
        String html = written.html().isEmpty() && !written.text().isBlank()
                ? TextToHtml.forReply(written.text()).markup()
                : written.html();
        return written.saying(BodyView.Format.RICH, written.text(), html, written.quote());
    }

    /** What was posted. Parts named in it are looked up in the draft and the original it names, and nowhere else. */
    Composition posted(
            ComposeForm form,
            SubmissionId submission,
            LatestDrafts.Latest latest,
            Messages messages,
            Mailboxes mailboxes) {
        MessageRef original =
                Optional.ofNullable(form.original).flatMap(DraftFields::ref).orElse(null);
        MessageRef draft = latest.or(draft(form.draft, mailboxes));
        Mode mode = Optional.ofNullable(form.mode).flatMap(Mode::parse).orElse(Mode.NEW);
        Ancestry ancestry = ancestry(messages, mode, original, draft);
        return new Composition(
                submission, mode, original, draft, ancestry, form.written(), enclosed(form, messages, draft, original));
    }

    /** A draft, to be gone on with: its fields, and for one of ours what {@link DraftFields} remembers. */
    Composition drafted(OpenedMessage draft, Messages messages) {
        Headers headers = draft.parsed().headers();
        Written again = Answers.parted(draft);
        return new Composition(
                DraftFields.submission(headers),
                DraftFields.mode(headers),
                DraftFields.original(headers),
                draft.ref(),
                Ancestry.of(headers),
                new Written(
                        DraftFields.typed(headers, "To", again.to()),
                        DraftFields.typed(headers, "Cc", again.cc()),
                        DraftFields.typed(headers, "Bcc", again.bcc()),
                        again.subject(),
                        again.format(),
                        again.text(),
                        again.html(),
                        again.quote()),
                enclosures.of(messages, draft, EnclosureId.Source.DRAFT));
    }

    /** The same composition after it was saved: everything that goes along lies in the draft now. */
    Composition saved(Composition composition, MessageRef ref, Messages messages) {
        List<Enclosure> inDraft = composition.enclosures().isEmpty()
                ? List.of()
                : enclosures.of(messages, messages.peek(ref), EnclosureId.Source.DRAFT);
        return composition.savedAs(ref, inDraft);
    }

    private static @Nullable MessageRef draft(@Nullable String id, Mailboxes mailboxes) {
        if (id == null || id.isBlank()) {
            return null;
        }
        MailboxPath drafts = mailboxes.require(SpecialUse.DRAFTS);
        return MessageRef.parse(drafts, id).orElse(null);
    }

    /** From the draft, which may have been begun elsewhere; else from what is answered. */
    private static Ancestry ancestry(
            Messages messages, Mode mode, @Nullable MessageRef original, @Nullable MessageRef draft) {
        if (draft != null) {
            return messages.find(draft)
                    .map(message -> Ancestry.of(message.parsed().headers()))
                    .orElseGet(() -> ancestry(messages, mode, original, null));
        }
        if (original == null || !mode.isReply()) {
            return Ancestry.NONE;
        }
        return messages.find(original)
                .map(message -> Ancestry.answering(message.parsed().headers()))
                .orElse(Ancestry.NONE);
    }

    private List<Enclosure> enclosed(
            ComposeForm form, Messages messages, @Nullable MessageRef draft, @Nullable MessageRef original) {
        Map<EnclosureId, Enclosure> known = new HashMap<>();
        List<EnclosureId> ids = form.enclosed.stream()
                .flatMap(text -> EnclosureId.parse(text).stream())
                .toList();
        if (draft != null && names(ids, EnclosureId.Source.DRAFT)) {
            remember(known, enclosures.of(messages, messages.peek(draft), EnclosureId.Source.DRAFT));
        }
        if (original != null && names(ids, EnclosureId.Source.ORIGINAL)) {
            remember(known, enclosures.of(messages, messages.peek(original), EnclosureId.Source.ORIGINAL));
        }
        if (original != null && names(ids, EnclosureId.Source.WHOLE_ORIGINAL)) {
            remember(known, List.of(enclosures.whole(messages, messages.peek(original))));
        }
        List<Enclosure> enclosed = new ArrayList<>();
        ids.forEach(id -> Optional.ofNullable(known.get(id)).ifPresent(enclosed::add));
        int position = 0;
        for (var file : form.chosenFiles()) {
            enclosed.add(enclosures.uploaded(file, position++));
        }
        Set<String> shown = enclosed.stream()
                .flatMap(enclosure -> Stream.ofNullable(enclosure.part().contentId()))
                .collect(Collectors.toSet());
        enclosed.addAll(PastedPictures.of(form.pictures, shown));
        return enclosed;
    }

    private static boolean names(List<EnclosureId> ids, EnclosureId.Source source) {
        return ids.stream().anyMatch(id -> id.source() == source);
    }

    private static void remember(Map<EnclosureId, Enclosure> known, List<Enclosure> found) {
        found.forEach(enclosure -> known.put(enclosure.id(), enclosure));
    }
}
