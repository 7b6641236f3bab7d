package org.turnstone.delivery;

/** More is known of messages that were sent from an account. */
public record DeliveriesChanged(long account) {}
