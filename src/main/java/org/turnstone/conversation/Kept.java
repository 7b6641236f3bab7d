package org.turnstone.conversation;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;

/** One account's conversations while they are in memory: absent, being read, or ready. */
final class Kept {

    final long account;
    final Hash hash;
    final Names names = new Names();
    final Clues clues;

    /** Held by the one thread that reads for this account. */
    final ReentrantLock reading = new ReentrantLock();

    /** Held while the inbox is looked through for what came into muted conversations. */
    final ReentrantLock sweeping = new ReentrantLock();

    /** How far that was done; {@code null} where it was not. */
    volatile Sweep.@Nullable Mark swept;

    /** When it was last read or tried, as of {@link System#nanoTime}; 0 for never. */
    volatile long tried;

    volatile long saved;
    volatile long used = System.nanoTime();
    private volatile @Nullable Index index;

    Kept(Account account, Hash hash) {
        this.account = account.id();
        this.hash = hash;
        this.clues = new Clues(hash, account.address(), names);
    }

    /** Whether so many nanoseconds have passed since it was last read or tried. */
    boolean rested(long pause) {
        return tried == 0 || System.nanoTime() - tried > pause;
    }

    Optional<Index> index() {
        return Optional.ofNullable(index);
    }

    void ready(Index whole) {
        index = whole;
    }

    long bytes() {
        return names.bytes() + index().map(Index::bytes).orElse(0L);
    }
}
