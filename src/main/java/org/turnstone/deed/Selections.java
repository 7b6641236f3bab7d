package org.turnstone.deed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.turnstone.account.Account;
import org.turnstone.conversation.Conversations;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mailbox.Departures;
import org.turnstone.mailbox.Listings;
import org.turnstone.problem.InvalidInput;

/** Finds out which messages a form means: those it names, or everything its list holds. */
@ApplicationScoped
class Selections {

    private final Departures departures;
    private final Listings listings;
    private final Conversations conversations;

    Selections(Departures departures, Listings listings, Conversations conversations) {
        this.departures = departures;
        this.listings = listings;
        this.conversations = conversations;
    }

    /** These, and what others wrote behind the first of them in its conversation, as far as it lies in the same mailbox. */
    Selection onwards(Account account, Selection named) {
        MessageRef first = named.refs().getFirst();
        List<Uid> behind = conversations.of(account, first).stream()
                .flatMap(conversation -> conversation.in(named.mailbox()).stream()
                        .dropWhile(member -> !member.ref().equals(first)))
                .filter(member -> !member.mine())
                .map(member -> member.ref().uid())
                .toList();
        return named.of(
                Stream.concat(named.uids().stream(), behind.stream()).distinct().toList());
    }

    /**
     * The messages.
     *
     * @throws InvalidInput when there are none, or the form says it in a way that is none of ours
     */
    Selection of(ChosenMessages chosen, Account account, MailAccess access) {
        return find(chosen, account, access).orElseThrow(Selections::none);
    }

    /** As {@link #of}; empty where everything in a list is meant, and there is nothing. */
    Optional<Selection> find(ChosenMessages chosen, Account account, MailAccess access) {
        return chosen.all == null
                ? Optional.of(chosen.named())
                : chosen.wholeList()
                        .map(list -> list.selection(account, access, departures, listings))
                        .filter(all -> all.size() > 0);
    }

    static InvalidInput none() {
        return new InvalidInput("id", "selection.empty");
    }
}
