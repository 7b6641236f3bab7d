package org.turnstone.imap;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.turnstone.mail.Flag;
import org.turnstone.mail.Uid;

/** What is known of chosen messages of a selected mailbox. Those that are gone are left out everywhere. */
public final class ImapRows {

    private final Lease lease;

    ImapRows(Lease lease) {
        this.lease = lease;
    }

    private ChosenRows chosen() throws LostConnection {
        return new ChosenRows(lease.connection(), lease.selected());
    }

    private ThreadingHeaders headers() {
        return new ThreadingHeaders(lease.connection());
    }

    /** The rows of these messages, in the order given. */
    public List<MessageSummary> of(Collection<Uid> uids) throws IOException {
        return chosen().of(uids);
    }

    /** The rows of these from memory where they are known, their flags of some earlier time; in any order. */
    public List<MessageSummary> remembered(Collection<Uid> uids) throws IOException {
        return chosen().remembered(uids);
    }

    /** How these are marked now. */
    public Map<Uid, Set<Flag>> flags(Collection<Uid> uids) throws IOException {
        return chosen().flags(uids);
    }

    /**
     * Those that bear a keyword which few messages bear, in ascending order. The server is asked only where the mailbox
     * has that keyword and nothing has told who bears it.
     */
    public List<Uid> bearing(Flag keyword) throws IOException {
        ImapConnection connection = lease.connection();
        connection.refresh();
        Selection mailbox = lease.selected();
        List<Uid> known = mailbox.bearers().find(keyword);
        if (known != null || !mailbox.mentions(keyword)) {
            return known == null ? List.of() : known;
        }
        Search search = new Search(connection);
        List<Uid> found = search.all(search.begin().raw("KEYWORD " + keyword));
        mailbox.bearers().keep(keyword, found);
        return found;
    }

    /** Whom so many of the newest messages went to, the latest first. */
    public List<SentTo> sentTo(int messages) throws IOException {
        ImapConnection connection = lease.connection();
        connection.refresh();
        return new Addressees(connection).ofNewest(messages, lease.selected().exists());
    }

    /** What of the mailbox matches, as it is now. */
    public Narrowing narrowed(Criterion filter) throws IOException {
        ImapConnection connection = lease.connection();
        connection.refresh();
        return new Narrowing(new Finder(connection, lease.selected().validity()), filter);
    }

    /** Hands on what tells where these messages belong; what cannot be read is left out too. */
    public void threading(Collection<Uid> uids, Consumer<ThreadingHeader> taker) throws IOException {
        headers().of(uids, taker);
    }

    /** As {@link #threading}, of all messages with a larger UID; 0 for every one. Asked only where one may have come. */
    public void threadingAfter(long uid, Consumer<ThreadingHeader> taker) throws IOException {
        ImapConnection connection = lease.connection();
        connection.refresh();
        Selection mailbox = lease.selected();
        if (mailbox.mayHoldBeyond(uid)) {
            int asOf = mailbox.arrivals();
            long last = headers().after(uid, taker);
            if (last > 0) {
                mailbox.nothingBeyond(last, asOf);
            }
        }
    }
}
