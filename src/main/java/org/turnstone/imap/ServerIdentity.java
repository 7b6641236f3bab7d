package org.turnstone.imap;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server says it is (RFC 2971), for whoever reads the log. Nothing is ever decided by it, as the RFC has it: what a
 * server can do its capabilities say.
 *
 * @param fields as far as they keep to the RFC's bounds, in the server's order, without what could forge a line of the log
 */
record ServerIdentity(Map<String, String> fields) {

    /** RFC 2971 section 3.3: thirty fields, of thirty octets, with values of 1024. */
    private static final int MOST_FIELDS = 30;

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_VALUE = 1024;

    static final ServerIdentity UNKNOWN = new ServerIdentity(Map.of());

    /** From the data of an ID response: a list of names and values, or NIL. */
    static ServerIdentity read(Tokens data) {
        if (data.isNil()) {
            return UNKNOWN;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        data.expect('(');
        while (data.moreInList()) {
            String name = text(data.nstring());
            data.skipSpaces();
            String value = text(data.nstring());
            if (fields.size() < MOST_FIELDS && name.length() <= LONGEST_NAME && value.length() <= LONGEST_VALUE) {
                fields.putIfAbsent(name, value);
            }
        }
        return new ServerIdentity(fields);
    }

    private static String text(@Nullable String octets) {
        return octets == null ? "" : Tokens.utf8(octets).replaceAll("[\\p{Cntrl}\\p{Cf}\u2028\u2029]", "?");
    }
}
