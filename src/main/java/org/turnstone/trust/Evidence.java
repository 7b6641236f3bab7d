package org.turnstone.trust;

/**
 * One thing that is known for or against a message.
 *
 * @param kind what it is
 * @param about the name, address, domain or file it is about; empty where its words name none
 * @param against what that is compared with; empty where it is compared with nothing
 */
public record Evidence(Kind kind, String about, String against) {

    /** How much it counts, the gravest last. */
    public enum Weight {
        /** Somebody who can know vouches for the sender's domain. */
        VOUCHES,
        /** Worth knowing, and no reason for anything. */
        NOTE,
        /** A reason to look twice. */
        CAREFUL,
        /** What hardly any honest message does. */
        DANGEROUS
    }

    /** All there is to be known, in the order it is told. */
    public enum Kind {
        DISGUISED_PROGRAM(Weight.DANGEROUS),
        LOOKALIKE_DOMAIN(Weight.DANGEROUS),
        DMARC_FAIL_KNOWN(Weight.DANGEROUS),
        DMARC_FAIL(Weight.CAREFUL),
        KNOWN_NAME(Weight.CAREFUL),
        NAME_HOLDS_ADDRESS(Weight.CAREFUL),
        MIXED_SCRIPTS(Weight.CAREFUL),
        NEARLY_KNOWN_DOMAIN(Weight.CAREFUL),
        ANSWERS_LEAVE_KNOWN(Weight.CAREFUL),
        UNCLEAR_SENDER(Weight.CAREFUL),
        MISLEADING_LINK(Weight.CAREFUL),
        PROGRAM(Weight.CAREFUL),

        DMARC_PASS(Weight.VOUCHES),
        VERIFIED_MARK(Weight.NOTE),
        DKIM_OF_SENDER(Weight.VOUCHES),
        SPF_OF_SENDER(Weight.VOUCHES),
        NOT_ASKED(Weight.NOTE),
        NO_RESULTS(Weight.NOTE),
        DMARC_NONE(Weight.NOTE),
        DMARC_UNSURE(Weight.NOTE),
        DMARC_PASSED_ON(Weight.NOTE),
        DMARC_BY_LIST(Weight.NOTE),
        DMARC_NOT_ENFORCED(Weight.NOTE),
        DKIM_PASS(Weight.NOTE),
        DKIM_FAIL(Weight.NOTE),
        DKIM_NONE(Weight.NOTE),
        DKIM_UNSURE(Weight.NOTE),
        SPF_PASS(Weight.NOTE),
        SPF_FAIL(Weight.NOTE),
        SPF_NONE(Weight.NOTE),
        SPF_UNSURE(Weight.NOTE),
        ARC_PASS(Weight.NOTE),
        ARC_FAIL(Weight.NOTE),

        WRITTEN_TO(Weight.NOTE),
        HEARD_BEFORE(Weight.NOTE),
        FIRST_CONTACT(Weight.NOTE),
        NO_SENDER(Weight.NOTE),
        KNOWN_NAME_BY_SERVICE(Weight.NOTE),
        SENT_BY_ANOTHER(Weight.NOTE),
        ANSWERS_ELSEWHERE(Weight.NOTE),
        LINK_ELSEWHERE(Weight.NOTE),
        PAGE_ATTACHED(Weight.NOTE),
        MACROS_ATTACHED(Weight.NOTE);

        private final Weight weight;

        Kind(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }
    }

    static Evidence of(Kind kind) {
        return new Evidence(kind, "", "");
    }

    static Evidence of(Kind kind, String about) {
        return new Evidence(kind, about, "");
    }

    public Weight weight() {
        return kind.weight();
    }
}
