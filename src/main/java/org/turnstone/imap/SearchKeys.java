package org.turnstone.imap;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.turnstone.imap.Criterion.AllOf;
import org.turnstone.imap.Criterion.AnyOf;
import org.turnstone.imap.Criterion.Attached;
import org.turnstone.imap.Criterion.Before;
import org.turnstone.imap.Criterion.Between;
import org.turnstone.imap.Criterion.Contains;
import org.turnstone.imap.Criterion.Header;
import org.turnstone.imap.Criterion.Larger;
import org.turnstone.imap.Criterion.Marked;
import org.turnstone.imap.Criterion.Named;
import org.turnstone.imap.Criterion.Not;
import org.turnstone.imap.Criterion.Older;
import org.turnstone.imap.Criterion.Since;
import org.turnstone.imap.Criterion.Smaller;
import org.turnstone.imap.Criterion.Younger;
import org.turnstone.mail.Flag;

/** Writes criteria as search keys (RFC 9051 section 6.4.4) for a server with these capabilities. */
final class SearchKeys {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-MMM-yyyy", Locale.ROOT);

    private final Command command;
    private final Capabilities can;
    private final Charset charset;

    private SearchKeys(Command command, Capabilities can, Charset charset) {
        this.command = command;
        this.can = can;
        this.charset = charset;
    }

    /** Adds the keys to a command, with the charset of their text where it is not ASCII (RFC 9051 section 6.4.4). */
    static Command added(Command command, Criterion criterion, Capabilities can, Charset charset) {
        if (!isPlain(criterion)) {
            command.raw("CHARSET").string(charset.name());
        }
        new SearchKeys(command, can, charset).top(criterion);
        return command;
    }

    /** Adds the keys alone, for a command that names its charset itself. */
    static Command keys(Command command, Criterion criterion, Capabilities can, Charset charset) {
        new SearchKeys(command, can, charset).top(criterion);
        return command;
    }

    /** Whether all text in it is ASCII: then no charset is named, since some servers refuse the very word. */
    static boolean isPlain(Criterion criterion) {
        return texts(criterion).allMatch(US_ASCII.newEncoder()::canEncode);
    }

    /** All text that goes to the server: names of files do not, where structures are looked at. */
    static Stream<String> texts(Criterion criterion) {
        if (Structural.isOf(criterion)) {
            return Stream.empty();
        }
        return criterion instanceof AllOf all ? all.criteria().stream().flatMap(SearchKeys::texts) : within(criterion);
    }

    private static Stream<String> within(Criterion criterion) {
        return switch (criterion) {
            case AllOf all -> all.criteria().stream().flatMap(SearchKeys::within);
            case AnyOf any -> any.criteria().stream().flatMap(SearchKeys::within);
            case Not not -> within(not.criterion());
            case Contains contains -> Stream.of(contains.text());
            case Header header -> Stream.of(header.text());
            case Named named -> Stream.of(named.text());
            case Marked _, Since _, Before _, Younger _, Older _, Larger _, Smaller _, Between _, Attached _ ->
                Stream.empty();
        };
    }

    /** One behind the other they all have to be true: no parentheses needed. */
    private void top(Criterion criterion) {
        if (criterion instanceof AllOf all && !all.criteria().isEmpty()) {
            all.criteria().forEach(this::top);
        } else if (Structural.isOf(criterion)) {
            candidates(criterion);
        } else {
            key(criterion);
        }
    }

    private void key(Criterion criterion) {
        switch (criterion) {
            case AllOf all -> together(all.criteria());
            case AnyOf any -> alternatives(any.criteria());
            case Not not -> {
                command.raw("NOT");
                key(not.criterion());
            }
            case Contains contains -> contains(contains);
            case Header header -> command.raw("HEADER").string(header.name()).string(header.text(), charset);
            case Marked marked -> flag(marked.flag());
            case Since since -> command.raw("SINCE " + DAY.format(since.day()));
            case Before before -> command.raw("BEFORE " + DAY.format(before.day()));
            case Younger younger -> age("YOUNGER", "SINCE", younger.age(), younger.now());
            case Older older -> age("OLDER", "BEFORE", older.age(), older.now());
            case Larger larger -> command.raw("LARGER " + larger.size().bytes());
            case Smaller smaller -> command.raw("SMALLER " + smaller.size().bytes());
            case Between between -> command.raw("UID " + between.first() + ":" + between.last());
            // Among alternatives nobody checks them any more: what attachments usually come in has to do.
            case Attached _ -> header("Content-Type", "multipart/mixed");
            case Named named -> command.raw("TEXT").string(named.text(), charset);
        }
    }

    private void together(List<Criterion> criteria) {
        if (criteria.isEmpty()) {
            command.raw("ALL");
        } else {
            command.group(() -> criteria.forEach(this::key));
        }
    }

    /** OR takes exactly two. */
    private void alternatives(List<Criterion> criteria) {
        if (criteria.isEmpty()) {
            command.raw("NOT ALL");
            return;
        }
        for (int i = 0; i < criteria.size() - 1; i++) {
            command.raw("OR");
            key(criteria.get(i));
        }
        key(criteria.getLast());
    }

    private void contains(Contains contains) {
        if (!contains.exact() && can.fuzzySearch()) {
            command.raw("FUZZY");
        }
        command.raw(contains.field().name()).string(contains.text(), charset);
    }

    private void header(String name, String text) {
        command.raw("HEADER").string(name).string(text);
    }

    private void flag(Flag flag) {
        // Flag itself makes sure that it is an atom.
        String name = flag.keyword();
        command.raw(flag.isSystem() ? name.substring(1).toUpperCase(Locale.ROOT) : "KEYWORD " + name);
    }

    private void age(String seconds, String days, Duration age, Instant now) {
        if (can.within()) {
            command.raw(seconds + " " + Math.max(1, age.toSeconds()));
        } else {
            command.raw(days + " " + DAY.format(LocalDate.ofInstant(now.minus(age), ZoneOffset.UTC)));
        }
    }

    /** Every message that may bring a file: all but plain texts that name none. */
    private void candidates(Criterion structural) {
        if (Structural.mayHoldWithoutFiles(structural)) {
            command.raw("ALL");
            return;
        }
        for (String type : List.of("multipart/", "application/", "image/", "audio/", "video/", "message/", "name")) {
            command.raw("OR");
            header("Content-Type", type);
        }
        header("Content-Disposition", "attachment");
    }
}
