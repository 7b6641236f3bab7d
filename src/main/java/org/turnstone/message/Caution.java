package org.turnstone.message;

/**
 * A reason not to take a message at its word, as a sentence above the text.
 *
 * @param kind what was noticed
 * @param detail the name, address or host it is about
 */
public record Caution(Kind kind, String detail) {

    /** What can be noticed without asking any other server. */
    public enum Kind {
        /** The display name holds an address other than the sender's (M07). */
        NAME_HOLDS_ADDRESS,
        /** Several people stand in From, or none (M08). */
        UNCLEAR_SENDER,
        /** Sent by somebody else on behalf of From. */
        SENT_BY_ANOTHER,
        /** Answers go to another domain than the message came from. */
        ANSWERS_GO_ELSEWHERE,
        /** A link shows one host and leads to another (H07); the detail is where it leads. */
        MISLEADING_LINK
    }
}
