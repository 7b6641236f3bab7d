package org.turnstone.errand;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.turnstone.web.PageOwner;
import org.turnstone.web.Visit;

/** What goes on for whoever looks at the page, for templates: a page loaded anew still tells how far it is. */
@RequestScoped
@Named("runningErrands")
public class RunningErrands {

    private final PageOwner owner;
    private final Errands errands;
    private final ErrandTexts texts;
    private final Visit visit;

    RunningErrands(PageOwner owner, Errands errands, ErrandTexts texts, Visit visit) {
        this.owner = owner;
        this.errands = errands;
        this.texts = texts;
        this.visit = visit;
    }

    /** In no order; none where nobody is signed in. */
    public List<ErrandView> all() {
        ErrandWords words = new ErrandWords(texts, visit.numbers());
        return owner.person().stream()
                .boxed()
                .flatMap(person -> errands.running(person).stream())
                .map(errand -> ErrandView.of(errand, words))
                .toList();
    }
}
