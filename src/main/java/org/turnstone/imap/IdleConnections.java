package org.turnstone.imap;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;

/** Connections of an account that nobody uses, the latest used first. Guarded by the lock of {@link AccountConnections}. */
final class IdleConnections {

    private final Deque<ImapConnection> idle = new ArrayDeque<>();

    void put(ImapConnection connection) {
        idle.addFirst(connection);
    }

    /**
     * Takes the one that suits best: with the mailbox selected already, else the one longest unused, whose mailbox is least
     * likely to be wanted next.
     *
     * @param wanted {@code null} where no mailbox is needed: one that has none selected suits best
     * @return {@code null} where none is idle
     */
    @Nullable
    ImapConnection take(@Nullable MailboxPath wanted) {
        ImapConnection choice = idle.stream()
                .filter(connection -> wanted == null ? connection.selection() == null : connection.hasSelected(wanted))
                .findFirst()
                .orElseGet(idle::peekLast);
        if (choice != null) {
            idle.remove(choice);
        }
        return choice;
    }

    /** Takes all that were last used so long ago. */
    List<ImapConnection> takeUnusedFor(Duration time) {
        List<ImapConnection> taken = new ArrayList<>();
        long now = System.nanoTime();
        idle.removeIf(connection -> now - connection.idleSince() >= time.toNanos() && taken.add(connection));
        return taken;
    }

    /** The one longest unused, where it is; {@code null} for none. */
    @Nullable
    ImapConnection longestUnused() {
        return idle.peekLast();
    }

    /** Takes that one. */
    @Nullable
    ImapConnection takeLongestUnused() {
        return idle.pollLast();
    }

    int size() {
        return idle.size();
    }
}
