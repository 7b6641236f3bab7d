package org.turnstone.mime;

import java.util.List;
import org.turnstone.mail.EmailAddress;

/**
 * What a person typed into an address field, read.
 *
 * @param addresses those that can be sent to, in order and each once, without checking that they exist
 * @param malformed the pieces that cannot
 * @param groups the names of groups (RFC 5322 section 3.4) whose members are among the addresses
 */
public record EnteredAddresses(List<EmailAddress> addresses, List<Malformed> malformed, List<String> groups) {

    public EnteredAddresses {
        addresses = List.copyOf(addresses);
        malformed = List.copyOf(malformed);
        groups = List.copyOf(groups);
    }

    public boolean isWellFormed() {
        return malformed.isEmpty();
    }

    /**
     * A piece that is no address.
     *
     * @param text as it was typed
     */
    public record Malformed(String text, Reason reason) {}

    /** Which rule a piece breaks. */
    public enum Reason {
        /** There is no {@code @}. */
        NO_AT_SIGN,
        /** There is a space within it. */
        SPACE,
        /** What stands before the {@code @} is missing or cannot stand there. */
        LOCAL_PART,
        /** What stands after the {@code @} is no domain. */
        DOMAIN,
        /** It holds a control character, or one that a careless server would cut down to a line break (S01, S02). */
        CONTROL_CHARACTER,
        /** A quote or a bracket is never closed, or something follows the address. */
        PUNCTUATION,
        /** Longer than an address may be (RFC 5321 section 4.5.3.1). */
        TOO_LONG
    }
}
