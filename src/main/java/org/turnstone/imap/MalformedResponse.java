package org.turnstone.imap;

/** One response that cannot be read. The next one can: responses are told apart before they are understood. */
final class MalformedResponse extends RuntimeException {

    MalformedResponse(String expected, int at) {
        super("expected " + expected + " at octet " + at, null, false, false);
    }
}
