package org.turnstone.imap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.turnstone.mail.Uid;

/** UID SEARCH (RFC 9051 section 6.4.4), with RETURN where the server has ESEARCH (RFC 4731): less to send, same result. */
final class Search {

    /** 11 octets a number, for a mailbox of some six million. */
    static final long ROOM = 64L * 1024 * 1024;

    private final ImapConnection connection;

    Search(ImapConnection connection) {
        this.connection = connection;
    }

    /** All that match, in ascending order. */
    List<Uid> all(Command criteria) throws IOException {
        List<Uid> found = new ArrayList<>();
        Refusals.requireOk(connection.run(criteria.expecting(ROOM), into(found)));
        Collections.sort(found);
        return found;
    }

    /** Hears what searches find. */
    static Responses into(List<Uid> found) {
        return response -> hear(response, found);
    }

    /** A search to which criteria are added. */
    Command begin() {
        return Command.of(connection.capabilities().esearch() ? "UID SEARCH RETURN (ALL)" : "UID SEARCH");
    }

    /** Those of the set that are there. */
    List<Uid> existing(Collection<Uid> uids) throws IOException {
        List<Uid> found = new ArrayList<>();
        for (String set : UidSet.of(uids)) {
            found.addAll(all(begin().raw("UID " + set)));
        }
        // A server that names others must not have them acted upon.
        found.retainAll(Set.copyOf(uids));
        return found;
    }

    /** How many match; with ESEARCH the server counts. */
    int count(String criteria) throws IOException {
        if (!connection.capabilities().esearch()) {
            return all(begin().raw(criteria)).size();
        }
        return (int) number("COUNT", criteria).orElse(0);
    }

    /**
     * One number about all messages in a set of UIDs; only with ESEARCH.
     *
     * @param what {@code COUNT}, {@code MIN} or {@code MAX}
     * @return empty where there is no such message
     */
    OptionalLong about(String what, String set) throws IOException {
        return number(what, "UID " + set);
    }

    private OptionalLong number(String what, String criteria) throws IOException {
        List<Long> answer = new ArrayList<>(1);
        Command command = Command.of("UID SEARCH RETURN").raw("(" + what + ")").raw(criteria);
        Refusals.requireOk(connection.run(command, numberInto(what, answer)));
        return answer.isEmpty() ? OptionalLong.empty() : OptionalLong.of(answer.getFirst());
    }

    /** Hears one number that a search returns. */
    static Responses numberInto(String what, List<Long> answer) {
        return response -> {
            if (response.is("ESEARCH")) {
                hearNumber(response.data(), what, answer);
            }
        };
    }

    /** An answer that is passed over would read as "nothing was found", and somebody would believe it. */
    private static void hear(Response response, List<Uid> found) throws IOException {
        try {
            take(response, found);
        } catch (MalformedResponse unreadable) {
            throw LostConnection.nonsense("a search nobody can read the result of");
        }
    }

    private static void take(Response response, List<Uid> found) {
        Tokens data = response.data();
        if (response.is("SEARCH")) {
            while (data.atNumber()) {
                found.add(data.uid());
                data.skipSpaces();
            }
        } else if (response.is("ESEARCH")) {
            eachReturned(data, (name, value) -> {
                if (name.equals("ALL")) {
                    found.addAll(UidSet.parse(value));
                }
            });
        }
    }

    private static void hearNumber(Tokens data, String what, List<Long> answer) {
        eachReturned(data, (name, value) -> {
            if (name.equals(what) && value.matches("\\d{1,10}")) {
                answer.add(Long.parseLong(value));
            }
        });
    }

    /** {@code (TAG "a1") UID COUNT 5 ALL 1:3,9}. */
    private static void eachReturned(Tokens data, Returned returned) {
        if (data.peek() == '(') {
            data.skipValue();
        }
        data.skipSpaces();
        while (!data.atEnd()) {
            String name = data.atom().toUpperCase(Locale.ROOT);
            data.skipSpaces();
            if (!name.equals("UID")) {
                returned.take(name, name.equals("PARTIAL") ? partial(data) : data.astring());
                data.skipSpaces();
            }
        }
    }

    /** {@code (-1:-100 3,5:9)}, or NIL in place of the set for nothing (RFC 9394 section 3.1). */
    private static String partial(Tokens data) {
        data.expect('(');
        data.astring();
        data.skipSpaces();
        String set = data.astring();
        data.expect(')');
        return set;
    }

    /** Hears a search that answers with a count and a part of what it found. */
    static final class Partial implements Responses {

        private final List<Uid> uids = new ArrayList<>();
        private int count;

        @Override
        public void hear(Response response) {
            if (response.is("ESEARCH")) {
                eachReturned(response.data(), (name, value) -> {
                    if (name.equals("COUNT") && value.matches("\\d{1,9}")) {
                        count = Integer.parseInt(value);
                    } else if (name.equals("PARTIAL") && !value.equalsIgnoreCase("NIL")) {
                        uids.addAll(UidSet.parse(value));
                    }
                });
            }
        }

        List<Uid> uids() {
            return uids;
        }

        int count() {
            return count;
        }
    }

    /** One result of a search. */
    @FunctionalInterface
    private interface Returned {
        void take(String name, String value);
    }
}
