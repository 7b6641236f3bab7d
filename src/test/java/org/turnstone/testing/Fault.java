package org.turnstone.testing;

/**
 * What a {@link FaultProxy} does to the bytes that pass. Each counts its bytes per connection, in its own direction,
 * from the moment it is set.
 */
public sealed interface Fault {

    /** The two halves of a connection. */
    enum Direction {
        TO_SERVER,
        TO_CLIENT
    }

    /** Everything arrives as it was sent. */
    record Pass() implements Fault {}

    /** No connection is accepted: the client is refused at once. */
    record Refuse() implements Fault {}

    /** Both sides see an orderly end after so many bytes. */
    record Cut(Direction direction, long after) implements Fault {}

    /** Both sides see a TCP reset after so many bytes. */
    record Reset(Direction direction, long after) implements Fault {}

    /** This direction ends after so many bytes; the other stays open. */
    record HalfClose(Direction direction, long after) implements Fault {}

    /** Nothing more passes after so many bytes; the connection stays open, as behind a forgetful NAT. */
    record Stall(Direction direction, long after) implements Fault {}

    /** One byte at a time, with a pause in between. */
    record Drip(Direction direction, java.time.Duration pause) implements Fault {}

    /** The byte with this number, counted from 0, has its bits turned. */
    record Corrupt(Direction direction, long at) implements Fault {}
}
