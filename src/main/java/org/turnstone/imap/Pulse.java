package org.turnstone.imap;

/**
 * What is known of an account from watching it. Only that something has changed is told and not what: whoever shows
 * mailboxes asks again, and so a pulse that got lost is made good by the next.
 *
 * @param beat another number whenever something may have changed since the last one
 */
public record Pulse(Liveness liveness, long beat) {}
