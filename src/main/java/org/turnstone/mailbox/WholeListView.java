package org.turnstone.mailbox;

/**
 * Offers to choose everything a list holds, where a page shows only some of it.
 *
 * @param label "Select all 12,431 in Inbox"
 * @param number how many, as it is written; empty where nobody has counted
 */
public record WholeListView(String label, String number) {}
