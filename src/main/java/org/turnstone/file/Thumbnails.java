package org.turnstone.file;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.turnstone.mail.MediaType;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.Inside;
import org.turnstone.mime.ImageSize;
import org.turnstone.mime.ImageType;
import org.turnstone.problem.Problem;

/**
 * Small pictures of the pictures in messages. A few are painted at a time, whoever asks; what was painted is kept for a
 * while, by account, and in no browser: mail is not left lying on a disk (A02).
 */
@ApplicationScoped
class Thumbnails {

    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 10;
    private static final long MOST_BYTES = 16L << 20;
    private static final int OVERHEAD = 500;

    /** What is not painted here is shown by the browser itself, if it is as small as this. */
    private static final int SMALL = 100 << 10;

    private final Semaphore painters = new Semaphore(AT_ONCE);
    private final Cache<Key, Optional<Thumbnail>> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<Key, Optional<Thumbnail>>weigher(
                    (_, thumbnail) -> OVERHEAD + thumbnail.map(Thumbnail::size).orElse(0))
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private record Key(long account, MessageRef ref, String section) {}

    /** Empty where there is none, for whatever reason: a picture that fails is never a message that fails. */
    Optional<Thumbnail> of(Inside inside, Inside.Held held) {
        Key key = new Key(inside.account(), held.by().ref(), held.file().section());
        Optional<Thumbnail> known = kept.getIfPresent(key);
        if (known != null) {
            return known;
        }
        try {
            if (!painters.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            Optional<Thumbnail> painted = painted(inside, held);
            kept.put(key, painted);
            return painted;
        } catch (Problem unreachable) {
            return Optional.empty();
        } finally {
            painters.release();
        }
    }

    private static Optional<Thumbnail> painted(Inside inside, Inside.Held held) {
        if (held.by().sizeOf(held.file()).bytes() > Previews.LARGEST_PICTURE) {
            return Optional.empty();
        }
        byte[] picture = inside.beginning(held.by(), held.file().section(), Previews.LARGEST_PICTURE + 1);
        if (picture.length > Previews.LARGEST_PICTURE) {
            return Optional.empty();
        }
        return ThumbnailPainter.paint(picture).or(() -> asItIs(picture));
    }

    private static Optional<Thumbnail> asItIs(byte[] picture) {
        boolean bearable = picture.length <= SMALL
                && ImageSize.of(picture).filter(ImageSize::isBearable).isPresent();
        Optional<MediaType> type = ImageType.of(picture).map(ImageType::mediaType);
        return bearable ? type.map(known -> new Thumbnail(known, picture)) : Optional.empty();
    }
}
