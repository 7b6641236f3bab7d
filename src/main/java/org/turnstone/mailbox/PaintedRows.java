package org.turnstone.mailbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Locale;
import org.turnstone.web.Visit;

/**
 * Rows as they were painted before: of fifty rows that a page shows, or is asked for again while mail arrives, hardly
 * one has changed. What decides how a row looks is all in its view, so nobody gets a row that is not word for word
 * theirs. Bounded in bytes, and disposable at any time.
 */
@ApplicationScoped
@Named("paintedRows")
public class PaintedRows {

    private static final long MOST_BYTES = 32L << 20;
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** The view, the key and the entry, besides the text. */
    private static final int OVERHEAD = 1_000;

    private final Visit visit;
    private final Cache<Key, RawString> painted = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<Key, RawString>weigher((_, html) -> OVERHEAD + html.getValue().length())
            .expireAfterAccess(KEPT)
            .build();

    PaintedRows(Visit visit) {
        this.visit = visit;
    }

    private record Key(RowView row, Locale locale) {}

    /** The markup of {@code mailbox/row.html}. */
    public RawString of(RowView row) {
        return painted.get(
                new Key(row, visit.locale()),
                key -> new RawString(MailboxPages.row(key.row()).render()));
    }
}
