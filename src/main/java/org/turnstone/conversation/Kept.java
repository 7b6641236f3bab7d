package org.turnstone.conversation;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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

    /** What is still to be read; what is asked for later takes its place. */
    final AtomicReference<@Nullable Runnable> wanted = new AtomicReference<>();

    /** Held while the inbox is looked through for what is not wanted there. */
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

    /** How many nanoseconds of the pause are left since it was last read or tried. */
    long rest(long pause) {
        return tried == 0 ? 0 : Math.max(0, pause - (System.nanoTime() - tried));
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
