package org.turnstone.compose;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.turnstone.account.Account;
import org.turnstone.draft.Keeping;
import org.turnstone.draft.Stores;
import org.turnstone.draft.Storing;
import org.turnstone.draft.SubmissionId;
import org.turnstone.imap.MailAccess;

/** Keeps a draft where it is while its parts are looked up there: else one that is just being stored anew seems to have none. */
@ApplicationScoped
class Holding {

    private final Stores stores;
    private final Keeping keeping;

    Holding(Stores stores, Keeping keeping) {
        this.stores = stores;
        this.keeping = keeping;
    }

    /**
     * Works on a draft that nobody moves meanwhile.
     *
     * @return what came of it; empty where there is no such open draft, or somebody else does not let go of it
     * @throws org.turnstone.problem.Problem where it is not known where it lies, and the mail server cannot be asked
     */
    <T> Optional<T> hold(Account account, MailAccess access, SubmissionId id, Function<Storing, T> work) {
        return stores.await(account.personId(), id).map(storing -> {
            try {
                return work.apply(keeping.settle(account, access, storing));
            } finally {
                stores.release(storing);
            }
        });
    }
}
