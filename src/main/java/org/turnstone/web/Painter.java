package org.turnstone.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Parts of pages as they were painted before: from one page to the next, or when it is asked for again while mail
 * arrives, hardly one of them has changed. A part is kept under all that its template is given, so nobody gets one that
 * is not word for word theirs. Bounded in bytes, and disposable at any time.
 */
@ApplicationScoped
public class Painter {

    private static final long MOST_BYTES = 32L << 20;
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** The entry, its key and the small objects of its view. */
    private static final int OVERHEAD = 1_000;

    /** A view holds about the words that its markup shows, each character in up to two octets like those of the markup. */
    private static final int OCTETS = 4;

    private final Visit visit;
    private final Cache<Key, RawString> painted = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<Key, RawString>weigher(
                    (_, html) -> OVERHEAD + OCTETS * html.getValue().length())
            .expireAfterAccess(KEPT)
            .build();

    Painter(Visit visit) {
        this.visit = visit;
    }

    private record Key(Record view, Locale locale) {}

    /**
     * The markup of one part.
     *
     * @param view all that its template is given; of a class that no other template takes
     * @param template paints it where it has not been; knows nothing but the view, not even whose request this is
     */
    public RawString paint(Record view, Supplier<TemplateInstance> template) {
        return painted.get(
                new Key(view, visit.locale()), _ -> new RawString(template.get().render()));
    }
}
