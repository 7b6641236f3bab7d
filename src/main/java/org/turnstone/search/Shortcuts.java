package org.turnstone.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.turnstone.account.Accounts;
import org.turnstone.mail.EmailAddress;
import org.turnstone.web.PageOwner;

/** The saved searches of whoever looks at the page, for the tree: none where nobody is signed in. */
@RequestScoped
@Named("searches")
public class Shortcuts {

    private final PageOwner owner;
    private final Accounts accounts;
    private final SavedSearches searches;

    Shortcuts(PageOwner owner, Accounts accounts, SavedSearches searches) {
        this.owner = owner;
        this.accounts = accounts;
        this.searches = searches;
    }

    public List<SavedSearch> saved() {
        return owner.nameplate()
                .flatMap(person -> accounts.known(EmailAddress.of(person.address())))
                .map(account -> searches.of(account.personId()))
                .orElse(List.of());
    }
}
