package org.turnstone.imap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.turnstone.mail.Uid;

/**
 * Looks at what messages consist of, a batch at a time, where only that tells which of them match. One that the server
 * describes badly, or not at all, may match, and is among them: what is not known is not hidden.
 */
final class Inspection {

    /** Structures looked at for one page or one search. */
    static final int MOST = 2_000;

    /** Structures read at a time. */
    private static final int BATCH = 200;

    private final ImapConnection connection;
    private final Predicate<BodyStructure> check;

    Inspection(ImapConnection connection, Criterion criterion) {
        this.connection = connection;
        this.check = Structural.check(criterion);
    }

    /**
     * How far one has looked.
     *
     * @param good those that match
     * @param looked how many of the candidates were looked at, from the first
     */
    record Looked(List<Uid> good, int looked) {}

    /** Looks until there are enough, as far as one looks for that; what else the last batch holds is told too. */
    Looked until(int enough, List<Uid> candidates) throws IOException {
        return look(enough, candidates.subList(0, Math.min(MOST, candidates.size())));
    }

    /** Looks at every one, however long that takes. */
    Set<Uid> all(List<Uid> candidates) throws IOException {
        return Set.copyOf(look(Integer.MAX_VALUE, candidates).good());
    }

    private Looked look(int enough, List<Uid> candidates) throws IOException {
        List<Uid> good = new ArrayList<>();
        int looked = 0;
        while (looked < candidates.size() && good.size() < enough) {
            List<Uid> batch = candidates.subList(looked, Math.min(candidates.size(), looked + BATCH));
            Set<Uid> meeting = meeting(batch);
            batch.stream().filter(meeting::contains).forEach(good::add);
            looked += batch.size();
        }
        return new Looked(good, looked);
    }

    /** Where the server says NO, what it has not described by then may match as well, if it is still there. */
    private Set<Uid> meeting(List<Uid> batch) throws IOException {
        Set<Uid> silent = new HashSet<>(batch);
        Set<Uid> meeting = new HashSet<>();
        boolean refused = false;
        for (String set : UidSet.of(batch)) {
            Command fetch = Command.of("UID FETCH").raw(set).raw("(UID BODYSTRUCTURE)");
            Status status = connection.run(fetch.expecting(Summaries.ROOM), response -> {
                if (response.is("FETCH")) {
                    take(FetchedMessage.read(response), silent, meeting);
                }
            });
            Refusals.requireOkOrGone(status);
            refused |= status.isNo();
        }
        if (refused) {
            meeting.addAll(silent);
        }
        return meeting;
    }

    private void take(FetchedMessage message, Set<Uid> silent, Set<Uid> meeting) {
        Uid uid = message.uid();
        BodyStructure structure = message.structure();
        if (uid != null && message.isAnswer()) {
            silent.remove(uid);
            if (structure == null || check.test(structure)) {
                meeting.add(uid);
            }
        }
    }
}
