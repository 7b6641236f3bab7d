package org.turnstone.message;

/**
 * That a message's sender asks to be told that it was read.
 *
 * @param to where a receipt would go
 * @param elsewhere whether that is another address than the sender's
 * @param known whether the person has chosen that people like this sender get one by themselves, and this one does
 */
public record AskedView(String to, boolean elsewhere, boolean known) {}
