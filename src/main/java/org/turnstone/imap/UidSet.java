package org.turnstone.imap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.turnstone.mail.Uid;

/** Sets of UIDs as the protocol writes them: {@code 2,4:7} (RFC 9051 section 9, sequence-set). */
final class UidSet {

    /** Octets of one set: lines beyond 8192 are refused by some servers (RFC 7162 section 4). */
    private static final int LONGEST = 7_000;

    /** No server may name more than so many by a few octets. */
    private static final int MOST = 2_000_000;

    private UidSet() {}

    static String of(Uid uid) {
        return uid.toString();
    }

    /** The whole set, in as many pieces as lines are needed; none for none. */
    static List<String> of(Collection<Uid> uids) {
        long[] sorted = uids.stream().mapToLong(Uid::value).sorted().distinct().toArray();
        List<String> sets = new ArrayList<>();
        StringBuilder set = new StringBuilder();
        int i = 0;
        while (i < sorted.length) {
            int last = i;
            while (last + 1 < sorted.length && sorted[last + 1] == sorted[last] + 1) {
                last++;
            }
            if (set.length() > LONGEST) {
                sets.add(set.toString());
                set.setLength(0);
            }
            set.append(set.isEmpty() ? "" : ",").append(sorted[i]);
            if (last > i) {
                set.append(':').append(sorted[last]);
            }
            i = last + 1;
        }
        if (!set.isEmpty()) {
            sets.add(set.toString());
        }
        return sets;
    }

    /** Reads a set in the order it is written in, as COPYUID needs it. */
    static List<Uid> parse(String set) {
        List<Uid> uids = new ArrayList<>();
        for (String range : set.split(",", -1)) {
            int colon = range.indexOf(':');
            long first = number(colon < 0 ? range : range.substring(0, colon));
            long last = colon < 0 ? first : number(range.substring(colon + 1));
            if (Math.abs(last - first) >= MOST - uids.size()) {
                throw new MalformedResponse("a smaller set", 0);
            }
            // "7:4" means the same as "4:7" (RFC 9051 section 9).
            for (long uid = Math.min(first, last); uid <= Math.max(first, last); uid++) {
                uids.add(Uid.of(uid));
            }
        }
        return uids;
    }

    private static long number(String digits) {
        try {
            long value = Long.parseLong(digits);
            if (value >= 1 && value <= 0xffff_ffffL) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw new MalformedResponse("a UID", 0);
    }
}
