package org.turnstone.outbox;

import java.util.UUID;

/**
 * The right to work on an item for as long as its lease lasts.
 *
 * @param claimant names this right, and no other
 */
record Claim(UUID claimant, Item item) {}
