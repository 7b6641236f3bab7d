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

    /** A mailbox that another program has filled must not hold up a page. */
    private static final int MOST_LOOKED_AT = 10_000;

    private static final int AT_A_TIME = 1_000;

    private final ImapFolder folder;

    WayBack(ImapFolder folder) {
        this.folder = folder;
    }

    /**
     * Where messages lie.
     *
     * @param places those that were found
     * @param whole whether all others are gone; else only a part of the mailbox was looked at
     */
    record Located(Map<Snooze, Uid> places, boolean whole) {}

    /**
     * Where each of these lies now.
     *
     * @param book all that is put aside in this mailbox
     */
    Located locate(List<Snooze> due, SnoozeBook book) throws IOException {
        UidValidity validity = folder.uidValidity();
        Map<Snooze, Uid> places = new LinkedHashMap<>();
        for (Snooze snooze : due) {
            if (snooze.place() != null && snooze.isOf(validity)) {
                places.put(snooze, snooze.place().uid());
            }
        }
        List<Uid> there = folder.existing(places.values());
        places.values().removeIf(uid -> !there.contains(uid));
        List<Snooze> lost = lost(due, places);
        if (lost.isEmpty()) {
            return new Located(places, true);
        }
        List<Uid> all = folder.allUids();
        int first = Math.max(0, all.size() - MOST_LOOKED_AT);
        for (int to = all.size(); to > first && !lost.isEmpty(); to -= AT_A_TIME) {
            List<Uid> some = all.subList(Math.max(first, to - AT_A_TIME), to);
            places.putAll(book.found(lost, validity, folder.rows().of(some)));
            lost = lost(due, places);
        }
        return new Located(places, first == 0 || lost.isEmpty());
    }

    private static List<Snooze> lost(List<Snooze> due, Map<Snooze, Uid> places) {
        return due.stream().filter(snooze -> !places.containsKey(snooze)).toList();
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
