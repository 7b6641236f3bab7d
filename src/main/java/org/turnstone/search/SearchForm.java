package org.turnstone.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The form for those who would rather fill in fields: it writes the query that they might have typed. */
class SearchForm {

    @RestQuery
    @Nullable
    String from;

    @RestQuery
    @Nullable
    String to;

    @RestQuery
    @Nullable
    String subject;

    @RestQuery
    @Nullable
    String words;

    @RestQuery
    @Nullable
    String without;

    @RestQuery
    @Nullable
    String after;

    @RestQuery
    @Nullable
    String before;

    @RestQuery
    @Nullable
    String in;

    /** Megabytes at least. */
    @RestQuery
    @Nullable
    String larger;

    @RestQuery
    @Nullable
    String attachment;

    String query() {
        List<String> parts = new ArrayList<>();
        operation("from", from).ifPresent(parts::add);
        operation("to", to).ifPresent(parts::add);
        operation("subject", subject).ifPresent(parts::add);
        text(words).ifPresent(parts::add);
        text(without).ifPresent(text -> parts.add("-(" + text + ")"));
        operation("after", after).ifPresent(parts::add);
        operation("before", before).ifPresent(parts::add);
        operation("in", in).ifPresent(parts::add);
        text(larger).ifPresent(size -> parts.add("larger:" + size + "M"));
        if (attachment != null) {
            parts.add("has:attachment");
        }
        return Query.parse(String.join(" ", parts)).text();
    }

    private static Optional<String> operation(String operator, @Nullable String value) {
        return text(value).map(text -> operator + ":" + quoted(text));
    }

    private static String quoted(String text) {
        boolean plain = text.codePoints().noneMatch(c -> Character.isWhitespace(c) || "()\"".indexOf(c) >= 0);
        return plain ? text : '"' + text.replace('"', ' ') + '"';
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
