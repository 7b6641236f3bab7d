package org.turnstone.message;

/**
 * A mailbox a message can be moved to.
 *
 * @param name as sent with the form
 * @param label for people, with the names of its parents: {@code Clients / Harbour project}
 */
public record MoveTarget(String name, String label) {}
