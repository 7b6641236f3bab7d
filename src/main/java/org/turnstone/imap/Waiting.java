package org.turnstone.imap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.turnstone.net.Deadline;

/** Who waits for a connection of an account, in the order they came. Guarded by the lock of {@link AccountConnections}. */
final class Waiting {

    private final Deque<Place> places = new ArrayDeque<>();

    /** A place in the queue: what is waited for arrives here. */
    static final class Place {

        private final CompletableFuture<@Nullable Grant> grant = new CompletableFuture<>();

        /** Waits, without the lock; {@code null} where the queue was closed. */
        @Nullable
        Grant await(Deadline deadline) throws InterruptedException, TimeoutException {
            try {
                return grant.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    Place join() {
        Place place = new Place();
        places.addLast(place);
        return place;
    }

    /** Leaves the queue; what was granted at the very last moment counts. */
    @Nullable
    Grant leave(Place place) {
        return places.removeIf(other -> other == place) ? null : place.grant.getNow(null);
    }

    /** Gives it to whoever has waited longest; false where nobody waits. */
    boolean serve(Grant grant) {
        Place first = places.pollFirst();
        return first != null && first.grant.complete(grant);
    }

    /** Nobody who waits now will be served. */
    void close() {
        places.forEach(place -> place.grant.complete(null));
        places.clear();
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    int size() {
        return places.size();
    }
}
