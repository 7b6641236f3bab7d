package org.turnstone.imap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.Flag;
import org.turnstone.mail.Uid;
import org.turnstone.problem.InvalidInput;

/**
 * What a message has to be like to be found (RFC 9051 section 6.4.4). Text in it is what a person typed: it goes out as
 * counted octets, never as protocol (I01, I02), and control characters do not come in at all.
 */
public sealed interface Criterion {

    /** Every message there is. */
    Criterion ALL = new AllOf(List.of());

    static Criterion allOf(List<Criterion> criteria) {
        return criteria.size() == 1 ? criteria.getFirst() : new AllOf(criteria);
    }

    static Criterion anyOf(List<Criterion> criteria) {
        return criteria.size() == 1 ? criteria.getFirst() : new AnyOf(criteria);
    }

    static Criterion not(Criterion criterion) {
        return new Not(criterion);
    }

    /** Messages that carry a flag or keyword. */
    static Criterion marked(Flag flag) {
        return new Marked(flag);
    }

    /** Text as it stands, in whichever case. */
    static Criterion contains(Field field, String text) {
        return new Contains(field, text, true);
    }

    /** Text or what is like it, as far as the server can tell (RFC 6203); on any other server as {@link #contains}. */
    static Criterion resembles(Field field, String text) {
        return new Contains(field, text, false);
    }

    /** Where text is looked for. */
    enum Field {
        SUBJECT,
        FROM,
        TO,
        CC,
        BCC,
        BODY,
        /** Header and body. */
        TEXT
    }

    /**
     * All of them at once.
     *
     * @param criteria none means every message
     */
    record AllOf(List<Criterion> criteria) implements Criterion {
        public AllOf {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * At least one of them.
     *
     * @param criteria none means no message
     */
    record AnyOf(List<Criterion> criteria) implements Criterion {
        public AnyOf {
            criteria = List.copyOf(criteria);
        }
    }

    /** Everything else. */
    record Not(Criterion criterion) implements Criterion {}

    /**
     * Text in one of the usual places.
     *
     * @param exact as it stands; else a server that can may look for what is like it
     */
    record Contains(Field field, String text, boolean exact) implements Criterion {
        public Contains {
            refuseControls(text);
        }
    }

    /**
     * Text in some other header field.
     *
     * @param name of the field, without the colon
     * @param text empty to ask only whether there is such a field
     */
    record Header(String name, String text) implements Criterion {
        public Header {
            if (!name.matches("[A-Za-z0-9-]{1,60}")) {
                throw new IllegalArgumentException("not the name of a header field");
            }
            refuseControls(text);
        }
    }

    /** Carries the flag or keyword. */
    record Marked(Flag flag) implements Criterion {}

    /** Taken in by the server on that day, by its own calendar, or later. */
    record Since(LocalDate day) implements Criterion {}

    /** Taken in by the server before that day began. */
    record Before(LocalDate day) implements Criterion {}

    /**
     * Taken in less than so long ago (RFC 5032); servers that only know days count whole ones.
     *
     * @param now whence it is counted
     */
    record Younger(Duration age, Instant now) implements Criterion {}

    /** Taken in longer ago than that; see {@link Younger}. */
    record Older(Duration age, Instant now) implements Criterion {}

    /** Larger than so many octets. */
    record Larger(ByteSize size) implements Criterion {}

    /** Smaller than so many octets. */
    record Smaller(ByteSize size) implements Criterion {}

    /** With a UID from one to the other, both included: for going on where an earlier search ended. */
    record Between(Uid first, Uid last) implements Criterion {}

    /**
     * Brings something to keep, as {@link MessageSummary#hasAttachment} has it. IMAP has no word for it: the server tells
     * what may be, and the structure of each such message whether it is (ADR 14).
     */
    record Attached() implements Criterion {}

    /**
     * Brings a file whose name holds the text, in whichever case; found as {@link Attached} is.
     *
     * @param text not empty
     */
    record Named(String text) implements Criterion {
        public Named {
            refuseControls(text);
        }
    }

    private static void refuseControls(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput("q", "search.control");
        }
    }
}
