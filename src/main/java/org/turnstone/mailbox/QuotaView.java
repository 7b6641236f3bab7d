package org.turnstone.mailbox;

/**
 * How full the storage is.
 *
 * @param text "3.4 of 10 GB"
 * @param percent 0 to 100
 */
public record QuotaView(String text, int percent) {}
