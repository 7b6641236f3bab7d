package org.turnstone.snooze;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnstone.imap.ImapFolder;
import org.turnstone.imap.Moved;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.ServerRefused;

/**
 * Brings messages back out of the mailbox where they waited. The marks come before the move: whatever stops it halfway, a
 * message is in one of the two mailboxes, and the next attempt finds it.
 */
final class WayBack {

    /** Nobody puts more aside; a mailbox that another program has filled must not hold up a page. */
    private static final int MOST_LOOKED_AT = 2_000;

    private final ImapFolder folder;

    WayBack(ImapFolder folder) {
        this.folder = folder;
    }

    /**
     * Where each of these lies now; those that are gone are left out.
     *
     * @param book all that is put aside in this mailbox
     */
    Map<Snooze, Uid> locate(List<Snooze> due, SnoozeBook book) throws IOException {
        UidValidity validity = folder.uidValidity();
        Map<Snooze, Uid> places = new LinkedHashMap<>();
        for (Snooze snooze : due) {
            if (snooze.place() != null && snooze.isOf(validity)) {
                places.put(snooze, snooze.place().uid());
            }
        }
        List<Uid> there = folder.existing(places.values());
        places.values().removeIf(uid -> !there.contains(uid));
        List<Snooze> lost =
                due.stream().filter(snooze -> !places.containsKey(snooze)).toList();
        if (!lost.isEmpty()) {
            List<Uid> all = folder.allUids();
            List<Uid> newest = all.subList(Math.max(0, all.size() - MOST_LOOKED_AT), all.size());
            places.putAll(book.found(lost, validity, folder.rows().of(newest)));
        }
        return places;
    }

    /**
     * Moves each to where it belongs; to the inbox where that is gone or takes nothing any more, so that one mailbox does
     * not keep the messages of the others.
     *
     * @param asNew unread, and marked as one that has come back
     */
    List<Returned> bring(Map<Uid, MailboxPath> origins, boolean asNew) throws IOException {
        if (asNew && !origins.isEmpty()) {
            folder.addFlags(origins.keySet(), Set.of(Snooze.KEYWORD));
            folder.removeFlags(origins.keySet(), Set.of(Flag.SEEN));
        }
        Map<MailboxPath, List<Uid>> byOrigin = origins.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        List<Returned> returned = new ArrayList<>();
        for (Map.Entry<MailboxPath, List<Uid>> some : byOrigin.entrySet()) {
            returned.add(move(some.getValue(), some.getKey()));
        }
        return returned;
    }

    private Returned move(Collection<Uid> uids, MailboxPath origin) throws IOException {
        try {
            return new Returned(origin, folder.move(uids, origin));
        } catch (NotFound | ServerRefused cannot) {
            return new Returned(MailboxPath.INBOX, folder.move(uids, MailboxPath.INBOX));
        }
    }

    /** Messages that are in their mailbox again. */
    record Returned(MailboxPath mailbox, Moved moved) {}
}
