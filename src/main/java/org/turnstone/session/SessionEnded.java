package org.turnstone.session;

/**
 * An event: somebody signed out here.
 *
 * @param session as {@link SignedIn#session()} names it
 */
public record SessionEnded(String session) {}
