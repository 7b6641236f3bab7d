package org.turnstone.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Uid;
import org.turnstone.web.LocalPath;
import org.turnstone.web.MailboxSegment;

/** Where a search is: its query, and how far it has come. */
record SearchAddress(String query) {

    private static final String START = "/search";
    private static final String SEPARATOR = ".";
    private static final String ANYWHERE = " in:anywhere";

    /** Where a form leads back to: the search it was in, or to the beginning of searching. */
    static String back(@Nullable String back) {
        return LocalPath.orElse(back == null ? START : back, START);
    }

    /** From its beginning. */
    String first() {
        return START + "?q=" + MailboxSegment.percentEncode(query);
    }

    /** The same search in Junk and Trash as well. */
    String anywhere() {
        return query.endsWith(ANYWHERE) ? first() : new SearchAddress(query + ANYWHERE).first();
    }

    /** Where it goes on. */
    String next(List<Place> left, List<Place> late, List<Place> refused, int step) {
        return first() + "&left=" + keys(left) + "&late=" + keys(late) + "&refused=" + keys(refused) + "&step=" + step;
    }

    /** More of one folder, below a message. */
    String more(Place place, Uid below) {
        return START + "/more?q=" + MailboxSegment.percentEncode(query) + "&place=" + place.key() + "&below=" + below;
    }

    private static String keys(List<Place> places) {
        return places.stream().map(Place::key).distinct().collect(Collectors.joining(SEPARATOR));
    }

    /** The places that an address names; those that are gone are passed over. */
    static List<Place> places(@Nullable String keys, List<Place> among) {
        if (keys == null || keys.isEmpty()) {
            return List.of();
        }
        Set<String> named = Set.copyOf(Arrays.stream(keys.split("\\.", -1)).toList());
        return among.stream().filter(place -> named.contains(place.key())).toList();
    }
}
