package org.turnstone.compose;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.turnstone.draft.Journal;
import org.turnstone.web.PageOwner;
import org.turnstone.web.Visit;

/** Drafts that the mail server would not take, for the head of the list of drafts: {@code {inject:keptHere.drafts}}. */
@RequestScoped
@Named("keptHere")
public class KeptHere {

    private final PageOwner owner;
    private final Journal journal;
    private final WordsJson json;
    private final Visit visit;

    KeptHere(PageOwner owner, Journal journal, WordsJson json, Visit visit) {
        this.owner = owner;
        this.journal = journal;
        this.json = json;
        this.visit = visit;
    }

    /**
     * One of them.
     *
     * @param id its name in addresses
     * @param subject may be empty
     * @param at when it was written last, for people
     */
    public record KeptDraft(String id, String subject, String at) {}

    public List<KeptDraft> drafts() {
        return owner.person().stream()
                .mapToObj(journal::unstored)
                .flatMap(List::stream)
                .map(entry -> new KeptDraft(
                        entry.id().toString(),
                        json.read(entry).written().subject().strip(),
                        visit.dates().brief(entry.written())))
                .toList();
    }
}
