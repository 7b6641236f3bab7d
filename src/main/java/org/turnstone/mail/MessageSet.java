package org.turnstone.mail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages of one mailbox in one era, as one word for forms. */
public record MessageSet(MailboxPath mailbox, UidValidity validity, List<Uid> uids) {

    /** Possessive: a group that may give back costs a frame of the stack for each of thousands of members. */
    private static final Pattern ID =
            Pattern.compile("(\\d{1,10})\\.(\\d{1,10}(?::\\d{1,10})?+(?:,\\d{1,10}(?::\\d{1,10})?+)*+)");

    private static final Pattern COMMA = Pattern.compile(",");

    public MessageSet {
        uids = List.copyOf(uids);
    }

    /** {@code uidvalidity.12,15:17}: a run is written as one only where every message of it is meant. */
    public String id() {
        long[] sorted = uids.stream().mapToLong(Uid::value).sorted().distinct().toArray();
        StringBuilder id = new StringBuilder().append(validity).append('.');
        int first = 0;
        while (first < sorted.length) {
            int last = first;
            while (last + 1 < sorted.length && sorted[last + 1] == sorted[last] + 1) {
                last++;
            }
            id.append(first == 0 ? "" : ",").append(sorted[first]);
            if (last > first) {
                id.append(':').append(sorted[last]);
            }
            first = last + 1;
        }
        return id.toString();
    }

    /**
     * Reads {@link #id()} back.
     *
     * @param most messages that it may name
     * @return empty for anything else
     */
    public static Optional<MessageSet> parse(MailboxPath mailbox, String id, int most) {
        Matcher matcher = ID.matcher(id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long validity = Long.parseLong(matcher.group(1));
        List<Uid> uids = new ArrayList<>();
        boolean sound = validity <= 0xffff_ffffL
                && COMMA.splitAsStream(matcher.group(2)).allMatch(range -> addTo(uids, range, most));
        return sound ? Optional.of(new MessageSet(mailbox, UidValidity.of(validity), uids)) : Optional.empty();
    }

    private static boolean addTo(Collection<Uid> uids, String range, int most) {
        int colon = range.indexOf(':');
        long first = Long.parseLong(colon < 0 ? range : range.substring(0, colon));
        long last = colon < 0 ? first : Long.parseLong(range.substring(colon + 1));
        if (first < 1 || last < first || last > 0xffff_ffffL || last - first >= most - uids.size()) {
            return false;
        }
        for (long uid = first; uid <= last; uid++) {
            uids.add(Uid.of(uid));
        }
        return true;
    }
}
