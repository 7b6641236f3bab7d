package org.turnstone.message;

import jakarta.enterprise.context.RequestScoped;
import org.turnstone.account.Account;
import org.turnstone.label.Labels;
import org.turnstone.mailbox.Mailboxes;
import org.turnstone.web.Visit;

/** Makes views of messages for whoever asks. */
@RequestScoped
class ReadingViews {

    private final Labels labels;
    private final Visit visit;

    ReadingViews(Labels labels, Visit visit) {
        this.labels = labels;
        this.visit = visit;
    }

    /**
     * The view of an opened message.
     *
     * @param tree the mailboxes it can be moved to
     * @param remote what it wanted to load from elsewhere
     * @param surroundings what it is shown among
     */
    MessageView of(
            Account account,
            Mailboxes.Tree tree,
            OpenedPlace place,
            ShownBody body,
            RemoteImages remote,
            Surroundings surroundings) {
        return new ReadingView(account, tree, labels.of(account), visit.dates(), visit.numbers())
                .of(place, body, remote, surroundings);
    }
}
