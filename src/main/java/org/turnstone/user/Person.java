package org.turnstone.user;

import java.time.Instant;

/**
 * Somebody who has signed in at least once. What they like is kept in {@code preference}; what they read, in
 * {@code account}.
 *
 * @param id stable for ever, and the only name logs know a person by
 * @param created when they first signed in
 */
public record Person(long id, Instant created) {}
