package org.turnstone.conversation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.conversation.Gathering.Gathered;
import org.turnstone.imap.Narrowing;
import org.turnstone.imap.PageCursor;
import org.turnstone.imap.PageCursor.Direction;
import org.turnstone.mail.Uid;

/** Cuts pages out of the conversations that have a message which matches. A cursor's hint is the place among those. */
final class NarrowedPager {

    private static final int BATCH = 50;

    private final Check check;
    private final boolean uncertain;
    private final List<Gathered> all;

    /**
     * @param check tells which of some candidates match
     * @param uncertain whether that takes a look at each of them
     * @param all with their candidates, the newest first
     */
    NarrowedPager(Check check, boolean uncertain, List<Gathered> all) {
        this.check = check;
        this.uncertain = uncertain;
        this.all = all;
    }

    /** Tells which of some messages do match. */
    @FunctionalInterface
    interface Check {
        Set<Uid> matching(Collection<Uid> candidates) throws IOException;
    }

    /**
     * A page.
     *
     * @param heads the newest message here of each conversation
     * @param first where the first of them stands, counted from 1; 0 for none
     */
    record Cut(List<Uid> heads, int first, @Nullable PageCursor older, @Nullable PageCursor newer) {}

    Cut page(@Nullable PageCursor cursor, int size) throws IOException {
        int from = PageCursor.above(cursor, cursor == null ? 0 : place(cursor), all.size(), size);
        List<Uid> heads = new ArrayList<>();
        int end = take(from, size, heads);
        PageCursor newer = from > 0 && from < all.size()
                ? new PageCursor(Direction.NEWER, all.get(from).head(), from)
                : null;
        PageCursor older = end < all.size() && end > 0
                ? new PageCursor(Direction.OLDER, all.get(end - 1).head(), end)
                : null;
        return new Cut(heads, heads.isEmpty() ? 0 : from + 1, older, newer);
    }

    /** The page that begins with the conversation at a place, counted from 1, or with the last. */
    static PageCursor at(List<Gathered> all, int position) {
        int above = Math.min(position, all.size()) - 1;
        Uid anchor = above < 1 ? Uid.of(0xffff_ffffL) : all.get(above - 1).head();
        return new PageCursor(Direction.OLDER, anchor, Math.max(0, above));
    }

    /** Behind the anchor, or where it would be: a conversation may have got a newer message meanwhile. */
    private int place(PageCursor cursor) {
        int place = 0;
        while (place < all.size() && all.get(place).head().compareTo(cursor.anchor()) > 0) {
            place++;
        }
        boolean there = place < all.size() && all.get(place).head().equals(cursor.anchor());
        return there && cursor.direction() == Direction.OLDER ? place + 1 : place;
    }

    /** Takes conversations until there are enough; returns how far that went. */
    private int take(int from, int size, List<Uid> heads) throws IOException {
        int end = from;
        int checked = 0;
        while (end < all.size() && heads.size() < size && checked < Narrowing.MOST_LOOKED_AT) {
            List<Gathered> batch = all.subList(end, Math.min(all.size(), end + BATCH));
            Set<Uid> candidates = new HashSet<>();
            batch.forEach(gathered -> candidates.addAll(gathered.uids()));
            Set<Uid> matching = check.matching(candidates);
            checked += uncertain ? candidates.size() : 0;
            for (Gathered gathered : batch) {
                if (heads.size() < size) {
                    end++;
                    if (gathered.uids().stream().anyMatch(matching::contains)) {
                        heads.add(gathered.head());
                    }
                }
            }
        }
        return end;
    }
}
