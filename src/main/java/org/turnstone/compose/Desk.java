package org.turnstone.compose;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.draft.Stand;
import org.turnstone.draft.SubmissionId;
import org.turnstone.html.TextToHtml;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.Messages;
import org.turnstone.message.OpenedMessage;
import org.turnstone.mime.Headers;
import org.turnstone.preference.Preferences;
import org.turnstone.preference.TidingsChoice;
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
        TidingsChoice usual = preferences.tidings(by.account().personId());
        Written written = composition.written().wishing(new Wishes(usual.delivered(), usual.read(), false));
        Written signed = Signed.begin(fresh && !plain ? formatted(written) : written, mode, by.self());
        return composition.with(plain ? signed.in(BodyView.Format.PLAIN) : signed);
    }

    private static Written formatted(Written written) {
        String html = written.html().isEmpty() && !written.text().isBlank()
                ? TextToHtml.forReply(written.text()).markup()
                : written.html();
        return written.saying(BodyView.Format.RICH, written.text(), html, written.quote());
    }

    /** What was posted, with the files that came with it. */
    Composition posted(
            long person,
            ComposeForm form,
            SubmissionId submission,
            DraftWords words,
            @Nullable MessageRef place,
            Messages messages) {
        Composition composition = composed(person, submission, form.stand(), words, place, messages);
        List<Enclosure> enclosed = new ArrayList<>(composition.enclosures());
        form.chosenFiles().forEach(file -> enclosed.add(enclosures.uploaded(person, submission, file)));
        Set<String> shown = enclosed.stream()
                .flatMap(enclosure -> Stream.ofNullable(enclosure.part().contentId()))
                .collect(Collectors.toSet());
        PastedPictures.of(form.pictures, shown)
                .forEach(picture ->
                        enclosed.add(enclosures.uploaded(person, submission, picture.details(), picture.content())));
        return composition.with(enclosed);
    }

    /**
     * A message with its parts: they are looked up in the draft and in the original it names, and in what that person has
     * uploaded, and nowhere else.
     *
     * @param place where the draft lies; {@code null} where it does not yet
     */
    Composition composed(
            long person,
            SubmissionId submission,
            Stand stand,
            DraftWords words,
            @Nullable MessageRef place,
            Messages messages) {
        MessageRef original = words.originalRef();
        Ancestry known = words.ancestry();
        return new Composition(
                submission,
                stand,
                words.mode(),
                original,
                place,
                known == null ? ancestry(messages, words.mode(), original, place) : known,
                words.written(),
                enclosed(person, words, messages, place, original));
    }

    /** A draft as it lies there, to be gone on with: its fields, and for one of ours what {@link DraftFields} remembers. */
    Composition drafted(OpenedMessage draft, SubmissionId submission, Messages messages) {
        Headers headers = draft.parsed().headers();
        Written again = Answers.parted(draft);
        return new Composition(
                submission,
                Stand.fresh(),
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
                        again.quote(),
                        DraftFields.wishes(headers)),
                enclosures.of(messages, draft, EnclosureId.Source.DRAFT));
    }

    /** From the draft, which may have been begun elsewhere; else from what is answered. */
    static Ancestry ancestry(Messages messages, Mode mode, @Nullable MessageRef original, @Nullable MessageRef draft) {
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
            long person,
            DraftWords words,
            Messages messages,
            @Nullable MessageRef draft,
            @Nullable MessageRef original) {
        List<EnclosureId> ids = words.enclosed().stream()
                .flatMap(text -> EnclosureId.parse(text).stream())
                .toList();
        Map<EnclosureId, Enclosure> known = new HashMap<>();
        if (draft != null && !ids.isEmpty()) {
            messages.find(draft)
                    .ifPresent(saved -> remember(known, enclosures.of(messages, saved, EnclosureId.Source.DRAFT)));
        }
        if (original != null && !known.keySet().containsAll(ids)) {
            messages.find(original).ifPresent(answered -> remember(known, ofOriginal(ids, messages, answered)));
        }
        ids.stream()
                .filter(id -> id.source() == EnclosureId.Source.UPLOAD && !known.containsKey(id))
                .flatMap(id -> enclosures.uploaded(person, id).stream())
                .forEach(upload -> known.put(upload.id(), upload));
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private List<Enclosure> ofOriginal(List<EnclosureId> ids, Messages messages, OpenedMessage original) {
        List<Enclosure> found = new ArrayList<>();
        if (names(ids, EnclosureId.Source.ORIGINAL)) {
            found.addAll(enclosures.of(messages, original, EnclosureId.Source.ORIGINAL));
        }
        if (names(ids, EnclosureId.Source.WHOLE_ORIGINAL)) {
            found.add(enclosures.whole(messages, original));
        }
        return found;
    }

    private static boolean names(List<EnclosureId> ids, EnclosureId.Source source) {
        return ids.stream().anyMatch(id -> id.source() == source);
    }

    private static void remember(Map<EnclosureId, Enclosure> known, List<Enclosure> found) {
        // The draft's own part comes first: the original may have changed its place, or gone.
        found.forEach(enclosure -> known.putIfAbsent(enclosure.id(), enclosure));
    }
}
