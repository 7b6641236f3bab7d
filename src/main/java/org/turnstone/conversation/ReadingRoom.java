package org.turnstone.conversation;

import java.util.concurrent.Semaphore;

/**
 * Memory for accounts that are being read: what was read and is not grouped yet takes more than what is kept of it in
 * the end. All that read at a time have as much together as all that are kept; who finds none left waits their turn.
 */
final class ReadingRoom {

    private static final int GRAIN = 1 << 16;

    /** Of one message, while it waits to be grouped. */
    private static final long WHILE_READING = 260;

    /** Of one message, in the end. */
    private static final long KEPT = 100;

    private final long most;
    private final int seats;
    private final Semaphore free;

    /** @param most bytes that all accounts together may take */
    ReadingRoom(long most) {
        this.most = most;
        this.seats = Math.clamp(most / GRAIN, 1, Integer.MAX_VALUE);
        this.free = new Semaphore(seats, true);
    }

    /** Fetching is the dear part: it is not begun for an account that could not be kept. */
    boolean couldKeep(long messages) {
        return messages * KEPT < most;
    }

    /** Waits until there is room to read so many; the largest account reads alone. */
    Seat enter(long messages) {
        int taken = Math.clamp(messages * WHILE_READING / GRAIN + 1, 1, seats);
        free.acquireUninterruptibly(taken);
        return () -> free.release(taken);
    }

    /** Taken until it is closed. */
    @FunctionalInterface
    interface Seat extends AutoCloseable {
        @Override
        void close();
    }
}
