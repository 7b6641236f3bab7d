package org.turnstone.security;

/**
 * An event: somebody signed out here, and what was opened for them ends.
 *
 * @param session what it was known by on this server: it opens nothing
 */
public record SessionEnded(String session) {}
