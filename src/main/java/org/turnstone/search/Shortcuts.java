package org.turnstone.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.turnstone.web.PageOwner;

/** The saved searches of whoever looks at the page, for the tree: none where nobody is signed in. */
@RequestScoped
@Named("searches")
public class Shortcuts {

    private final PageOwner owner;
    private final SavedSearches searches;

    Shortcuts(PageOwner owner, SavedSearches searches) {
        this.owner = owner;
        this.searches = searches;
    }

    public List<SavedSearch> saved() {
        return owner.person().stream()
                .boxed()
                .flatMap(person -> searches.of(person).stream())
                .toList();
    }
}
