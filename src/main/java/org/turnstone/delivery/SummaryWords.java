package org.turnstone.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.turnstone.delivery.Fate.State;
import org.turnstone.web.Dates;

/** What became of a message, in a few phrases, the worst first. */
@ApplicationScoped
class SummaryWords {

    private static final List<State> ORDER =
            List.of(State.FAILED, State.DELAYED, State.DELIVERED, State.RELAYED, State.EXPANDED, State.HANDED);

    /** Readers named one by one. */
    private static final int MOST_NAMES = 2;

    private final DeliveryTexts texts;

    SummaryWords(DeliveryTexts texts) {
        this.texts = texts;
    }

    List<String> of(Delivery known, Dates dates) {
        List<String> phrases = new ArrayList<>();
        for (State state : ORDER) {
            phrase(known, state, true).ifPresent(phrases::add);
            phrase(known, state, false).map(texts::claimedPhrase).ifPresent(phrases::add);
        }
        read(known, dates, phrases);
        return phrases;
    }

    private Optional<String> phrase(Delivery known, State state, boolean proven) {
        List<Fate> those = known.fates().stream()
                .filter(fate -> fate.state() == state && fate.proven() == proven)
                .toList();
        if (those.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(known.fates().size() == 1 ? alone(those.getFirst()) : several(state, those));
    }

    private String alone(Fate fate) {
        return switch (fate.state()) {
            case HANDED -> texts.handed();
            case DELAYED -> texts.delayed();
            case RELAYED -> texts.relayed();
            case EXPANDED -> texts.expanded();
            case DELIVERED -> texts.delivered();
            case FAILED -> fate.words().isEmpty() ? texts.failed() : texts.failedSaying(fate.words());
        };
    }

    private String several(State state, List<Fate> those) {
        int count = those.size();
        Fate first = those.getFirst();
        return switch (state) {
            case HANDED -> texts.handedFor(count);
            case DELAYED -> texts.delayedFor(count);
            case RELAYED -> texts.relayedFor(count);
            case EXPANDED -> texts.expandedFor(count);
            case DELIVERED -> texts.deliveredTo(count);
            case FAILED ->
                count > 1
                        ? texts.failedTo(count)
                        : first.words().isEmpty()
                                ? texts.failedToOne(first.email())
                                : texts.failedToOneSaying(first.email(), first.words());
        };
    }

    private void read(Delivery known, Dates dates, List<String> phrases) {
        List<Fate> readers =
                known.fates().stream().filter(fate -> fate.read() != null).toList();
        if (readers.size() > MOST_NAMES) {
            phrases.add(texts.readByMany(readers.size()));
            return;
        }
        readers.forEach(reader -> phrases.add(
                texts.readBy(reader.recipient().display(), dates.brief(Objects.requireNonNull(reader.read())))));
    }
}
