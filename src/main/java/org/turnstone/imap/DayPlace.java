package org.turnstone.imap;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.PageCursor.Direction;
import org.turnstone.mail.Uid;

/**
 * Where a day begins in a list that has the newest first: behind the last message that the server took in on that day or
 * before. Days are the server's own (RFC 9051 section 6.4.4).
 */
final class DayPlace {

    private final ImapConnection connection;
    private final Finder finder;

    DayPlace(ImapConnection connection, Finder finder) {
        this.connection = connection;
        this.finder = finder;
    }

    /** The page that begins with that day; {@code null} for the first. A day before all messages gives the last page. */
    @Nullable
    PageCursor cursor(Criterion filter, LocalDate day, int exists, int size) throws IOException {
        Criterion before = new Criterion.Before(day.plusDays(1));
        return filter.equals(Criterion.ALL) ? ofAll(before, exists, size) : ofSome(filter, before, size);
    }

    private @Nullable PageCursor ofAll(Criterion before, int exists, int size) throws IOException {
        Optional<Uid> last = finder.last(before);
        if (last.isPresent()) {
            return older(Uid.of(Math.min(last.get().value() + 1, 0xffff_ffffL)));
        }
        return exists > size
                ? new Positions(connection).at(size + 1).map(DayPlace::older).orElse(null)
                : null;
    }

    private @Nullable PageCursor ofSome(Criterion filter, Criterion before, int size) throws IOException {
        List<Uid> listed = finder.matching(filter);
        List<Uid> until = finder.matching(Criterion.allOf(List.of(filter, before)));
        int above = until.isEmpty() ? Math.min(size, listed.size()) : listed.indexOf(until.getLast()) + 1;
        return above < listed.size() && above > 0 ? older(listed.get(above)) : null;
    }

    private static PageCursor older(Uid above) {
        return new PageCursor(Direction.OLDER, above, 0);
    }
}
