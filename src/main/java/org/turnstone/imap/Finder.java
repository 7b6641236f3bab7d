package org.turnstone.imap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.problem.ServerRefused;

/** Searches a mailbox by criteria, and looks itself where IMAP has no word for what is wanted (ADR 14). */
final class Finder {

    private final ImapConnection connection;
    private final UidValidity validity;

    Finder(ImapConnection connection, UidValidity validity) {
        this.connection = connection;
        this.validity = validity;
    }

    /** The newest that match, and how many do. */
    Found find(Criterion criterion, int atMost) throws IOException {
        if (Structural.isNeededFor(criterion)) {
            return checked(matching(criterion), inspection(criterion), atMost);
        }
        if (connection.capabilities().partialSearch()) {
            return partial(criterion, atMost);
        }
        List<Uid> all = matching(criterion);
        return new Found(validity, newest(all, atMost), all.size());
    }

    private static List<Uid> newest(List<Uid> ascending, int atMost) {
        return ascending.reversed().stream().limit(atMost).toList();
    }

    /** RFC 9394: counted from the end, so that a hundred thousand hits cost no more than a page of them. */
    private Found partial(Criterion criterion, int atMost) throws IOException {
        Search.Partial answer = new Search.Partial();
        run(Command.of("UID SEARCH RETURN (COUNT PARTIAL -1:-" + atMost + ")"), criterion, answer);
        List<Uid> found = new ArrayList<>(answer.uids());
        found.sort(null);
        return new Found(validity, newest(found, atMost), Math.max(answer.count(), found.size()));
    }

    /** The last one that may match; with ESEARCH the server names no other. */
    Optional<Uid> last(Criterion criterion) throws IOException {
        if (!connection.capabilities().esearch()) {
            List<Uid> all = matching(criterion);
            return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
        }
        List<Long> answer = new ArrayList<>(1);
        run(Command.of("UID SEARCH RETURN (MAX)"), criterion, Search.numberInto("MAX", answer));
        return answer.stream().findFirst().map(Uid::of);
    }

    /** All that may match, in ascending order: without a look at structures. */
    List<Uid> matching(Criterion criterion) throws IOException {
        List<Uid> found = new ArrayList<>();
        run(new Search(connection).begin().expecting(Search.ROOM), criterion, Search.into(found));
        found.sort(null);
        return found;
    }

    private void run(Command search, Criterion criterion, Responses responses) throws IOException {
        Capabilities can = connection.capabilities();
        Command inUnicode = SearchKeys.added(search.copy(), criterion, can, UTF_8);
        Status status = connection.run(inUnicode, responses);
        if (status.has("BADCHARSET")) {
            Charset theirs = common(status, criterion).orElseThrow(Finder::unspeakable);
            status = connection.run(SearchKeys.added(search.copy(), criterion, can, theirs), responses);
        }
        Refusals.requireOk(status);
    }

    /** One of the charsets that the server names (RFC 9051 section 7.1) in which the text can be written. */
    private static Optional<Charset> common(Status status, Criterion criterion) {
        List<String> texts = SearchKeys.texts(criterion).toList();
        return Arrays.stream(
                        status.arguments().replaceAll("[()\"]", " ").strip().split(" +", -1))
                .filter(name -> name.matches("[\\w.:+-]+") && Charset.isSupported(name))
                .map(Charset::forName)
                .filter(charset -> charset.canEncode()
                        && texts.stream().allMatch(text -> charset.newEncoder().canEncode(text)))
                .findFirst();
    }

    private static ServerRefused unspeakable() {
        return new ServerRefused(ServerRefused.Reason.CANNOT, null, null);
    }

    private Found checked(List<Uid> candidates, Inspection inspection, int atMost) throws IOException {
        List<Uid> newestFirst = candidates.reversed();
        Inspection.Looked looked = inspection.until(atMost + 1, newestFirst);
        List<Uid> found = looked.good();
        List<Uid> shown = found.subList(0, Math.min(atMost, found.size()));
        boolean whole = looked.looked() == newestFirst.size();
        Uid below = shown.size() < found.size() ? shown.getLast() : whole ? null : newestFirst.get(looked.looked() - 1);
        return new Found(validity, shown, found.size(), whole, below);
    }

    /** For whoever has to look at messages themselves to know which of them match. */
    Inspection inspection(Criterion criterion) {
        return new Inspection(connection, criterion);
    }
}
