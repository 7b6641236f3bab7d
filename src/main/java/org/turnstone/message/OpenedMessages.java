package org.turnstone.message;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.turnstone.mail.MessageRef;

/**
 * Messages opened a moment ago. A page is followed at once by its frame, its pictures and its attachments: they are
 * read from here rather than from the server again. Bounded in bytes, forgotten after minutes, and keyed by account, so
 * that nothing of another account can be reached.
 */
@ApplicationScoped
class OpenedMessages {

    private static final long MOST_BYTES = 96L << 20;
    private static final Duration KEPT = Duration.ofMinutes(5);

    /** A parsed message holds its bytes, their text, and the HTML made of it. */
    private static final int TEXT_FACTOR = 4;

    private final Cache<Key, OpenedMessage> cache = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher(OpenedMessages::weight)
            .expireAfterAccess(KEPT)
            .build();

    private final Cache<Key, Long> sizes =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterAccess(KEPT).build();

    Optional<OpenedMessage> find(long account, MessageRef ref) {
        return find(account, ref, "");
    }

    /** A message within that one, by the section of the part that carries it. */
    Optional<OpenedMessage> find(long account, MessageRef ref, String section) {
        return Optional.ofNullable(cache.getIfPresent(new Key(account, ref, section)));
    }

    void keep(long account, OpenedMessage message) {
        keep(account, message, "");
    }

    void keep(long account, OpenedMessage message, String section) {
        cache.put(new Key(account, message.ref(), section), message);
    }

    /** How many bytes a part has once it is decoded, counted by whoever asks first. */
    long size(long account, MessageRef ref, String section, LongSupplier counted) {
        return sizes.get(new Key(account, ref, section), _ -> counted.getAsLong());
    }

    private static int weight(Key key, OpenedMessage message) {
        long bytes = message.isSkeleton()
                ? Math.max(
                        Skeleton.MOST_TEXT.bytes(),
                        message.parsed().root().size().bytes())
                : message.size().bytes();
        return (int) Math.min(Integer.MAX_VALUE, 1_000 + bytes * TEXT_FACTOR);
    }

    private record Key(long account, MessageRef ref, String section) {}
}
