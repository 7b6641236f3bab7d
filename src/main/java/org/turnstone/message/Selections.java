package org.turnstone.message;

import jakarta.enterprise.context.ApplicationScoped;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.mailbox.Departures;
import org.turnstone.problem.InvalidInput;

/** Finds out which messages a form means: those it names, or everything its list holds. */
@ApplicationScoped
class Selections {

    private final Departures departures;

    Selections(Departures departures) {
        this.departures = departures;
    }

    /**
     * The messages.
     *
     * @throws InvalidInput when there are none, or the form says it in a way that is none of ours
     */
    Selection of(ChosenMessages chosen, Account account, MailAccess access) {
        Selection selection = chosen.wholeList()
                .map(list -> list.selection(account, access, departures))
                .orElseGet(chosen::named);
        if (selection.size() == 0) {
            throw new InvalidInput("id", "selection.empty");
        }
        return selection;
    }
}
