package org.turnstone.search;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import org.turnstone.mailbox.TreeView;
import org.turnstone.mailbox.TreeViews;
import org.turnstone.web.Visit;

/** The page around what was found. */
@RequestScoped
class ResultPages {

    private final TreeViews trees;
    private final SearchTexts texts;
    private final Visit visit;

    ResultPages(TreeViews trees, SearchTexts texts, Visit visit) {
        this.trees = trees;
        this.texts = texts;
        this.visit = visit;
    }

    TemplateInstance of(Asked asked, ResultsView results, NotesView notes) {
        return SearchPages.page(visit.shell(texts.titleOf(asked.typed())), tree(asked), results, notes);
    }

    /** The folders beside it; none of them is open. */
    TreeView tree(Asked asked) {
        return trees.of(asked.account(), asked.tree(), null, visit.numbers());
    }
}
