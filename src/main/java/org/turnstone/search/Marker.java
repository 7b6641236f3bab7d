package org.turnstone.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts a line where the words of a query stand in it. */
public final class Marker {

    private final List<Pattern> patterns;

    Marker(List<String> words) {
        String any = words.stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.patterns = any.isEmpty()
                ? List.of()
                : List.of(Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /**
     * A piece of a line.
     *
     * @param hit whether it is what was looked for
     */
    public record Piece(String text, boolean hit) {}

    List<Piece> cut(String line) {
        List<Piece> pieces = new ArrayList<>();
        int end = 0;
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(line);
            while (matcher.find()) {
                if (matcher.start() > end) {
                    pieces.add(new Piece(line.substring(end, matcher.start()), false));
                }
                pieces.add(new Piece(matcher.group(), true));
                end = matcher.end();
            }
        }
        if (end < line.length()) {
            pieces.add(new Piece(line.substring(end), false));
        }
        return pieces;
    }
}
