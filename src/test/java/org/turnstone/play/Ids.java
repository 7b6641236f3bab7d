package org.turnstone.play;

import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What forms call messages: {@code uidvalidity.12,15:17}. */
final class Ids {

    private static final Pattern COMMA = Pattern.compile(",");

    private Ids() {}

    static Stream<Long> uids(String id) {
        return COMMA.splitAsStream(id.substring(id.indexOf('.') + 1)).flatMap(Ids::range);
    }

    static long validity(String id) {
        return Long.parseLong(id.substring(0, id.indexOf('.')));
    }

    private static Stream<Long> range(String range) {
        int colon = range.indexOf(':');
        long first = Long.parseLong(colon < 0 ? range : range.substring(0, colon));
        long last = Long.parseLong(range.substring(colon + 1));
        return LongStream.rangeClosed(Math.min(first, last), Math.max(first, last))
                .boxed();
    }
}
