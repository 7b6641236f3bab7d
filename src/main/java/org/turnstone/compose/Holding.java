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
import org.turnstone.problem.ServerUnreachable;

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
     */
    <T> Optional<T> hold(Account account, MailAccess access, SubmissionId id, Function<Storing, T> work) {
        return stores.await(account.personId(), id).map(storing -> {
            try {
                return work.apply(settled(account, access, storing));
            } finally {
                stores.release(storing);
            }
        });
    }

    /** While the mail server is away nobody moves it either: whatever needs no part of it goes on. */
    private Storing settled(Account account, MailAccess access, Storing storing) {
        try {
            return keeping.settle(account, access, storing);
        } catch (ServerUnreachable away) {
            return storing;
        }
    }
}
