package org.turnstone.imap;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.imap.PageCursor.Direction;
import org.turnstone.imap.SequenceWindow.Standing;
import org.turnstone.mail.Uid;

/**
 * What lies at a place of a list, for somebody who drags its scrollbar there: nothing here depends on how much the
 * mailbox holds, but that a filter or an order has to be known first, as for a page of it.
 */
final class ListPlaces {

    /** Messages that may go between a NOOP and the question behind it without the place being lost. */
    private static final int NEAR = 4;

    private final ImapConnection connection;
    private final Selection mailbox;

    ListPlaces(ImapConnection connection, Selection mailbox) {
        this.connection = connection;
        this.mailbox = mailbox;
    }

    /** The page that begins with that place; {@code null} for the first. A place beyond the end gives the last row. */
    @Nullable
    PageCursor cursor(Arrangement arrangement, int position) throws IOException {
        connection.refresh();
        if (arrangement.isPlain()) {
            return plain(Math.min(position, mailbox.exists()));
        }
        List<Uid> order = new ArrangedPager(connection, mailbox).order(arrangement);
        int above = Math.min(position, order.size()) - 1;
        return above < 1 ? null : new PageCursor(Direction.OLDER, order.get(above - 1), above);
    }

    /** Held by the message above the place. Where that went meanwhile, the next one above it does as well. */
    private @Nullable PageCursor plain(int position) throws IOException {
        if (position <= 1) {
            return null;
        }
        int above = mailbox.exists() - position + 2;
        Optional<List<Standing>> known = mailbox.window().between(above, above);
        if (known.isPresent()) {
            return new PageCursor(Direction.OLDER, known.get().getFirst().uid(), above);
        }
        Map<Integer, Uid> there =
                new Positions(connection).uids(above, Math.min(above + NEAR, Math.max(above, mailbox.exists())));
        return there.entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .map(found -> new PageCursor(Direction.OLDER, found.getValue(), found.getKey()))
                .orElse(null);
    }

    /** When the messages at some places of the list came in, from the top down. */
    List<Milestone> milestones(Arrangement arrangement, int most) throws IOException {
        connection.refresh();
        return arrangement.isPlain() ? plainMilestones(most) : arrangedMilestones(arrangement, most);
    }

    private List<Milestone> plainMilestones(int most) throws IOException {
        int exists = mailbox.exists();
        int[] positions = Milestone.positions(exists, most);
        String set = Arrays.stream(positions)
                .mapToObj(position -> Integer.toString(exists - position + 1))
                .collect(Collectors.joining(","));
        Map<Integer, Instant> dates = new HashMap<>();
        if (exists > 0) {
            fetch(Command.of("FETCH").raw(set).raw("(INTERNALDATE)"), message -> {
                Instant date = message.receivedAt();
                if (date != null) {
                    dates.put(exists - message.sequence() + 1, date);
                }
            });
        }
        return milestones(positions, dates);
    }

    private List<Milestone> arrangedMilestones(Arrangement arrangement, int most) throws IOException {
        List<Uid> order = new ArrangedPager(connection, mailbox).order(arrangement);
        int[] positions = Milestone.positions(order.size(), most);
        Map<Uid, Integer> places = new HashMap<>();
        for (int position : positions) {
            places.put(order.get(position - 1), position);
        }
        Map<Integer, Instant> dates = new HashMap<>();
        for (String set : UidSet.of(places.keySet())) {
            fetch(Command.of("UID FETCH").raw(set).raw("(UID INTERNALDATE)"), message -> {
                Instant date = message.receivedAt();
                Integer position = message.uid() == null ? null : places.get(message.uid());
                if (date != null && position != null) {
                    dates.put(position, date);
                }
            });
        }
        return milestones(positions, dates);
    }

    private static List<Milestone> milestones(int[] positions, Map<Integer, Instant> dates) {
        List<Milestone> milestones = new ArrayList<>(positions.length);
        for (int position : positions) {
            Instant date = dates.get(position);
            if (date != null) {
                milestones.add(new Milestone(position, date));
            }
        }
        return milestones;
    }

    private void fetch(Command command, Consumer<FetchedMessage> taker) throws IOException {
        Refusals.requireOkOrGone(connection.run(command, response -> {
            if (response.is("FETCH")) {
                taker.accept(FetchedMessage.read(response));
            }
        }));
    }
}
