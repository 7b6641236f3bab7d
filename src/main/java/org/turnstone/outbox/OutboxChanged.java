package org.turnstone.outbox;

/** Something has become of a message of that account: open pages look again. */
public record OutboxChanged(long account) {}
