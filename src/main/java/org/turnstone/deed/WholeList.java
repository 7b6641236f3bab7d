package org.turnstone.deed;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.turnstone.account.Account;
import org.turnstone.imap.Arrangement;
import org.turnstone.imap.Criterion;
import org.turnstone.imap.ImapFolder;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mailbox.Departures;
import org.turnstone.mailbox.ListChoice;
import org.turnstone.mailbox.Listings;

/**
 * Everything that a list holds, as far as it was there when its page was made.
 *
 * @param newest the last message there was then: what arrived afterwards nobody has chosen
 * @param choice what the list was narrowed to
 * @param byConversation whether its rows were conversations: only then more is meant than what matches
 */
record WholeList(MessageRef newest, ListChoice choice, boolean byConversation) {

    private static final Uid FIRST = Uid.of(1);

    /**
     * Names the messages; where rows were conversations and those are still known, all of theirs, else those that match,
     * which is never more than was shown. What is about to be removed for good, and is shown no more,
     * is not among them.
     */
    Selection selection(Account account, MailAccess access, Departures departures, Listings listings) {
        Arrangement arrangement = choice.arrangement(account.address());
        Criterion filter = arrangement.filter();
        Criterion until = new Criterion.Between(FIRST, newest.uid());
        List<Uid> leaving = departures.from(account, newest.mailbox());
        return access.read(newest.mailbox(), folder -> {
            folder.requireValidity(newest.validity());
            List<Uid> all =
                    folder.matching(filter.equals(Criterion.ALL) ? until : Criterion.allOf(List.of(until, filter)));
            Set<Uid> gone = gone(folder, until, leaving);
            return new Selection(
                    newest.mailbox(),
                    newest.validity(),
                    (byConversation ? listings.whole(account, folder, arrangement, all) : all)
                            .stream()
                                    .filter(uid -> !gone.contains(uid) && uid.compareTo(newest.uid()) <= 0)
                                    .toList());
        });
    }

    private static Set<Uid> gone(ImapFolder folder, Criterion until, List<Uid> leaving) throws IOException {
        if (leaving.isEmpty()) {
            return Set.of();
        }
        Set<Uid> gone = new HashSet<>(folder.matching(Criterion.allOf(List.of(until, Criterion.marked(Flag.DELETED)))));
        gone.retainAll(new HashSet<>(leaving));
        return gone;
    }
}
