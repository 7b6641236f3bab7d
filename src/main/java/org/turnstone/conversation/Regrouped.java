package org.turnstone.conversation;

/**
 * More is known of an account's conversations, or less, than when its lists were last made: pages that show them ask
 * again.
 */
public record Regrouped(long account) {}
