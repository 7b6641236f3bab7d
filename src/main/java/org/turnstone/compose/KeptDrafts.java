package org.turnstone.compose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.ZoneId;
import java.util.Optional;
import org.turnstone.account.Account;
import org.turnstone.draft.DraftEntry;
import org.turnstone.draft.Keeping;
import org.turnstone.draft.Stand;
import org.turnstone.draft.Stores;
import org.turnstone.draft.Storing;
import org.turnstone.draft.StoringTrouble;
import org.turnstone.draft.SubmissionId;
import org.turnstone.identity.Identities;
import org.turnstone.identity.Identity;
import org.turnstone.identity.OwnIdentities;
import org.turnstone.imap.MailAccess;
import org.turnstone.message.AccountMessages;
import org.turnstone.problem.Problem;

/** Makes messages of the journal's words again, and puts them into Drafts. */
@ApplicationScoped
class KeptDrafts {

    private final Stores stores;
    private final Keeping keeping;
    private final WordsJson json;
    private final Desk desk;
    private final Letters letters;
    private final Identities identities;
    private final AccountMessages messages;

    KeptDrafts(
            Stores stores,
            Keeping keeping,
            WordsJson json,
            Desk desk,
            Letters letters,
            Identities identities,
            AccountMessages messages) {
        this.stores = stores;
        this.keeping = keeping;
        this.json = json;
        this.desk = desk;
        this.letters = letters;
        this.identities = identities;
        this.messages = messages;
    }

    /**
     * Stores a draft where Drafts has something older, and nobody else is about to.
     *
     * @throws Problem where it could not be stored
     */
    @ActivateRequestContext
    void keep(Account account, MailAccess access, SubmissionId id) {
        stores.begin(account.personId(), id).ifPresent(begun -> {
            try {
                Storing storing = keeping.settle(account, access, begun);
                if (storing.entry().isUnstored() && !storing.entry().isRivalled()) {
                    store(account, access, storing);
                }
            } finally {
                stores.release(begun);
            }
        });
    }

    /**
     * Stores what the journal has, of which nothing is at hand.
     *
     * @return the draft; empty where it was sent or thrown away meanwhile, or another program has changed it
     * @throws Problem where it could not be stored
     */
    Optional<DraftEntry> store(Account account, MailAccess access, Storing storing) {
        try {
            DraftEntry entry = storing.entry();
            DraftWords words = json.read(entry);
            Composition composition = desk.composed(
                    entry.person(),
                    entry.id(),
                    Stand.of(entry.revision()),
                    words,
                    entry.place(),
                    messages.of(account, access));
            OwnIdentities own = identities.of(account);
            Identity self = own.find(words.identity()).orElseGet(own::standard);
            return store(account, access, storing, letters.of(account, self, zone(words)), composition);
        } catch (Problem problem) {
            stores.failed(storing, StoringTrouble.of(problem));
            throw problem;
        }
    }

    /**
     * Stores what the journal has, as it is at hand, unless it lies in Drafts already.
     *
     * @param composition of the journal's revision that it says
     *
     * @return the draft; empty where it was sent or thrown away meanwhile, or another program has changed it
     * @throws Problem where it could not be stored
     */
    Optional<DraftEntry> store(
            Account account, MailAccess access, Storing storing, Letter letter, Composition composition) {
        int revision = composition.stand().revision();
        if (storing.entry().stored() == revision) {
            return Optional.of(storing.entry());
        }
        Storing settled = keeping.settle(account, access, storing);
        return keeping.store(access, settled, revision, letter.toSave(composition, revision));
    }

    private static ZoneId zone(DraftWords words) {
        return ZoneId.of(words.zone());
    }
}
