package org.turnstone.mailbox;

/**
 * The menu of a list's filters and orders.
 *
 * @param url {@code /mail/{account}/{mailbox}}
 * @param conversations whether the list's rows are conversations, which have one order
 */
public record ChoiceMenu(String url, ChoiceView choice, boolean conversations) {}
