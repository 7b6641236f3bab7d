package org.turnstone.conversation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.turnstone.imap.Done;
import org.turnstone.imap.ImapFolder;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/**
 * Compares one mailbox with what is known of it and reads what is missing, a batch at a time: between two of them the
 * connection goes back, so that a click comes first. Works on any server. Where only new messages came one command tells;
 * where some went the UIDs are asked for, a few octets for each run of them where the server has ESEARCH. QRESYNC is not
 * asked for: it would turn EXPUNGE into VANISHED on a connection that lists use too (RFC 7162 section 3.2.10).
 */
final class Survey {

    /** Headers read with one command. */
    private static final int BATCH = 1_000;

    private final Index index;
    private final Clues clues;
    private final MailAccess access;

    Survey(Index index, Clues clues, MailAccess access) {
        this.index = index;
        this.clues = clues;
        this.access = access;
    }

    /** What is to be read of a mailbox. */
    private record Plan(UidValidity validity, List<Uid> missing) {}

    /** Reads what is missing, and hands it on instead of adding it: for many mailboxes at once, whose order counts. */
    void read(MailboxPath mailbox, Consumer<Index.Found> taker) {
        Plan plan = access.read(mailbox, folder -> plan(folder, taker));
        for (int from = 0; from < plan.missing().size(); from += BATCH) {
            List<Uid> batch = plan.missing()
                    .subList(from, Math.min(from + BATCH, plan.missing().size()));
            access.read(mailbox, folder -> {
                folder.requireValidity(plan.validity());
                read(folder, batch, taker);
                return Done.DONE;
            });
        }
    }

    /** Brings the mailbox up to date. */
    void catchUp(MailboxPath mailbox) {
        List<Index.Found> found = new ArrayList<>();
        read(mailbox, found::add);
        index.add(found);
    }

    private Plan plan(ImapFolder folder, Consumer<Index.Found> taker) throws IOException {
        MailboxPath mailbox = folder.path();
        UidValidity validity = folder.uidValidity();
        int exists = folder.exists();
        if (validity.value() == 0) {
            index.forget(mailbox);
            return new Plan(validity, List.of());
        }
        index.open(mailbox, validity);
        Index.Extent known = index.extent(mailbox).orElseThrow();
        if (known.messages() > 0 && exists >= known.messages() && exists - known.messages() <= BATCH) {
            List<Index.Found> fresh = new ArrayList<>();
            folder.rows()
                    .threadingAfter(
                            known.last(), header -> fresh.add(new Index.Found(mailbox, validity, clues.of(header))));
            if (known.messages() + fresh.size() == exists) {
                fresh.forEach(taker);
                return new Plan(validity, List.of());
            }
        }
        return new Plan(validity, exists == 0 && known.messages() == 0 ? List.of() : difference(folder));
    }

    /** Drops what is gone; returns what is not known, the newest first. */
    private List<Uid> difference(ImapFolder folder) throws IOException {
        long[] known = index.uids(folder.path());
        Set<Uid> gone = new HashSet<>();
        for (long uid : known) {
            gone.add(Uid.of(uid));
        }
        List<Uid> missing = new ArrayList<>();
        for (Uid uid : folder.allUids()) {
            if (Arrays.binarySearch(known, uid.value()) < 0) {
                missing.add(uid);
            } else {
                gone.remove(uid);
            }
        }
        index.remove(folder.path(), gone);
        return missing.reversed();
    }

    private void read(ImapFolder folder, List<Uid> batch, Consumer<Index.Found> taker) throws IOException {
        UidValidity era = folder.uidValidity();
        Set<Uid> silent = new HashSet<>(batch);
        folder.rows().threading(batch, header -> {
            silent.remove(header.uid());
            taker.accept(new Index.Found(folder.path(), era, clues.of(header)));
        });
        // What the server cannot describe is a message nevertheless; one that has just gone is missed at the next
        // count.
        for (Uid uid : silent) {
            taker.accept(new Index.Found(folder.path(), era, Clue.unreadable(uid.value())));
        }
    }
}
