package org.turnstone.delivery;

/**
 * Which message a report is about.
 *
 * @param proven whether the report bears what only the servers that carried the message know
 */
public record Told(Delivery delivery, boolean proven) {}
