package org.turnstone.mailbox;

/**
 * Offers to choose everything a list holds, where a page shows only some of it.
 *
 * @param value the newest message there is now, as {@code uidvalidity.uid}: nothing that arrives later is chosen
 * @param label "Select all 12,431 in Inbox"
 * @param number how many, as it is written; empty where nobody has counted
 */
public record WholeListView(String value, String label, String number) {}
