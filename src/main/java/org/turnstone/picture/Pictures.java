package org.turnstone.picture;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.turnstone.egress.Answer;
import org.turnstone.egress.Egress;
import org.turnstone.egress.Request;

/**
 * Fetches pictures and remembers them for a while by nothing but their address: whoever asks for one later is not seen
 * by its server at all. A server's word about keeping them is not asked for, since it would be its word about who looks.
 */
@ApplicationScoped
public class Pictures {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int BESIDE_THE_BYTES = 500;
    private static final int MOST_PEOPLE = 10_000;

    private final Egress egress;
    private final int atATime;
    private final AsyncCache<String, Picture> fetched;
    private final Cache<Long, Semaphore> rooms =
            Caffeine.newBuilder().maximumSize(MOST_PEOPLE).build();

    Pictures(Egress egress, PictureConfig config) {
        this.egress = egress;
        this.atATime = config.connectionsPerPerson();
        this.fetched = Caffeine.newBuilder()
                .maximumWeight(config.cache().asLongValue())
                .weigher((String address, Picture picture) ->
                        BESIDE_THE_BYTES + 2 * address.length() + picture.bytes().length)
                .expireAfterWrite(KEPT)
                .executor(Thread::startVirtualThread)
                .buildAsync();
    }

    /** The picture, from memory or from its server. Never fails: what cannot be had is a placeholder. */
    Picture of(long person, URI address) {
        String key = address.toString();
        Picture known = fetched.synchronous().getIfPresent(key);
        if (known != null) {
            return known;
        }
        Semaphore room = rooms.get(person, _ -> new Semaphore(atATime));
        room.acquireUninterruptibly();
        try {
            // Several who ask at once wait for the same answer.
            Picture picture = fetched.get(key, _ -> fetch(address)).join();
            if (picture.fate() == Picture.Fate.MISSING) {
                fetched.synchronous().invalidate(key);
            }
            return picture;
        } finally {
            room.release();
        }
    }

    /** Whether it was fetched lately, and was one that nobody is meant to see. */
    public boolean isKnownTracker(URI address) {
        Picture known = fetched.synchronous().getIfPresent(address.toString());
        return known != null && known.fate() == Picture.Fate.TRACKER;
    }

    private Picture fetch(URI address) {
        try {
            Answer answer = egress.ask(Request.get(address, PictureType.ACCEPTED));
            return answer.isGood() ? Picture.of(answer.body()) : Picture.MISSING;
        } catch (IOException notToBeHad) {
            return Picture.MISSING;
        }
    }
}
