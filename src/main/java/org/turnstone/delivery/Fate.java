package org.turnstone.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;
import org.turnstone.report.DeliveryStatus;

/**
 * What is known of a message on its way to one recipient.
 *
 * @param name as it was written; {@code null} for none
 * @param email where it was sent
 * @param state how far it came
 * @param proven whether our own mail server says so, or a report that bears the envelope's identifier; else somebody
 *     claims it who knew the Message-ID
 * @param at when that became known
 * @param words what the server said; empty where it said nothing
 * @param server which one that was; empty where it is not told
 * @param read when the recipient's program said it was opened; {@code null} where it did not
 */
public record Fate(
        @Nullable String name,
        String email,
        State state,
        boolean proven,
        Instant at,
        String words,
        String server,
        @Nullable Instant read) {

    /** How far a message came on its way to one recipient. */
    public enum State {
        /** Our mail server has it. */
        HANDED,
        DELAYED,
        /** To a server that reports nothing. */
        RELAYED,
        /** Passed on to the members of a list. */
        EXPANDED,
        DELIVERED,
        FAILED;

        private static State of(DeliveryStatus.Outcome outcome) {
            return switch (outcome) {
                case FAILED -> FAILED;
                case DELAYED -> DELAYED;
                case DELIVERED -> DELIVERED;
                case RELAYED -> RELAYED;
                case EXPANDED -> EXPANDED;
            };
        }

        private int step() {
            return switch (this) {
                case HANDED -> 0;
                case DELAYED -> 1;
                case RELAYED, EXPANDED -> 2;
                case DELIVERED, FAILED -> 3;
            };
        }

        /** Whether nothing further is to be expected. */
        boolean isLast() {
            return step() >= 2;
        }

        /** Whether nothing that is said later may be about the same delivery. */
        private boolean isEnd() {
            return step() == 3;
        }
    }

    static Fate handed(EmailAddress recipient, Instant at) {
        return new Fate(recipient.name(), recipient.email(), State.HANDED, true, at, "", "", null);
    }

    /**
     * With what a report adds: reports come in any order, and often twice. Of two ends the one that came in first counts:
     * all servers of all recipients know the one mark that proves, so a later one may be of anybody's making.
     */
    Fate with(DeliveryStatus said, boolean byProof, Instant when) {
        State next = State.of(said.outcome());
        return isNews(next, byProof, when)
                ? new Fate(name, email, next, byProof, when, said.words(), said.server(), read)
                : this;
    }

    private boolean isNews(State next, boolean byProof, Instant when) {
        if (proven != byProof && state != State.HANDED) {
            return byProof;
        }
        if (next.step() != state.step()) {
            return next.step() > state.step();
        }
        return next.isEnd() ? when.isBefore(at) : when.isAfter(at);
    }

    /** With the word of the recipient's program that it was opened; the first one counts. */
    Fate readAt(Instant when) {
        return read != null && !when.isBefore(read)
                ? this
                : new Fate(name, email, state, proven, at, words, server, when);
    }

    public EmailAddress recipient() {
        return new EmailAddress(name, email);
    }

    public boolean failed() {
        return state == State.FAILED;
    }
}
