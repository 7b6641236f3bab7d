package org.turnstone.compose;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.draft.DraftEntry;
import org.turnstone.draft.Journal;
import org.turnstone.draft.Noted;
import org.turnstone.draft.Stand;
import org.turnstone.draft.SubmissionId;
import org.turnstone.mail.MessageRef;
import org.turnstone.web.Visit;

/** Writes down what a form holds, and puts it into Drafts. */
@RequestScoped
class Saving {

    private final Journal journal;
    private final KeptDrafts drafts;
    private final WordsJson json;
    private final Letters letters;
    private final Visit visit;

    Saving(Journal journal, KeptDrafts drafts, WordsJson json, Letters letters, Visit visit) {
        this.journal = journal;
        this.drafts = drafts;
        this.json = json;
        this.letters = letters;
        this.visit = visit;
    }

    /** What makes messages out of what that person wrote. */
    Letter letter(WritingFor by) {
        return letters.of(by.account(), by.self(), visit.zone());
    }

    /** What a form holds; its place in a conversation is of the draft as it is known. */
    DraftWords words(WritingFor by, ComposeForm form, @Nullable DraftEntry known) {
        return new DraftWords(
                Optional.ofNullable(form.mode).flatMap(Mode::parse).orElse(Mode.NEW),
                Optional.ofNullable(form.original)
                        .flatMap(DraftFields::ref)
                        .map(DraftFields::path)
                        .orElse(null),
                known == null ? null : json.read(known).ancestry(),
                form.written(),
                by.identities().idOf(by.self()).text(),
                visit.zone().getId(),
                form.enclosed.stream()
                        .filter(id -> EnclosureId.parse(id).isPresent())
                        .toList());
    }

    /** Whether nothing was written since. */
    boolean isSame(DraftEntry entry, DraftWords words) {
        DraftWords before = json.read(entry);
        return before.written().saysTheSameAs(words.written())
                && before.enclosed().equals(words.enclosed())
                && before.identity().equals(words.identity());
    }

    private DraftWords words(WritingFor by, Composition composition) {
        MessageRef original = composition.original();
        return new DraftWords(
                composition.mode(),
                original == null ? null : DraftFields.path(original),
                composition.ancestry(),
                composition.written(),
                by.identities().idOf(by.self()).text(),
                visit.zone().getId(),
                composition.enclosures().stream()
                        .map(enclosure -> enclosure.id().text())
                        .toList());
    }

    /** Writes down what a form holds. */
    Noted note(WritingFor by, SubmissionId submission, Stand stand, DraftWords words, @Nullable MessageRef place) {
        return journal.note(by.account(), submission, stand, json.write(words), place);
    }

    /**
     * Writes down what it has become, and stores it in Drafts.
     *
     * @return as it is known now; empty where another form or program has changed it, and what it was before is written down
     * @throws org.turnstone.problem.Problem where Drafts did not take it: it is written down
     */
    Optional<Composition> stored(Work work) {
        Composition composition = work.composition();
        return noted(work.by(), composition).flatMap(noted -> drafts.store(
                        work.by().account(), work.by().access(), work.storing(), letter(work.by()), noted)
                .map(noted::as));
    }

    private Optional<Composition> noted(WritingFor by, Composition composition) {
        Noted noted =
                note(by, composition.submission(), composition.stand(), words(by, composition), composition.draft());
        return noted instanceof Noted.Down(DraftEntry entry)
                ? Optional.of(composition.at(entry.revision()))
                : Optional.empty();
    }

    /** Writes down what it has become: files and pictures that came with this request among it. */
    Composition kept(Work work) {
        return noted(work.by(), work.composition()).orElse(work.composition());
    }
}
