package org.turnstone.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.turnstone.problem.SignInRequired;
import org.turnstone.session.SignedIn;

/** The saved searches of whoever looks at the page, for the tree: none where nobody is signed in. */
@RequestScoped
@Named("searches")
public class Shortcuts {

    private final SignedIn signedIn;
    private final SavedSearches searches;

    Shortcuts(SignedIn signedIn, SavedSearches searches) {
        this.signedIn = signedIn;
        this.searches = searches;
    }

    public List<SavedSearch> saved() {
        try {
            return searches.of(signedIn.person().id());
        } catch (SignInRequired nobody) {
            return List.of();
        }
    }
}
