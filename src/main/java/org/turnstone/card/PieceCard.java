package org.turnstone.card;

import java.util.Map;

/**
 * Something that is not whole here: a piece of a longer message (RFC 2046 section 5.2.2), or content that lies elsewhere
 * (section 5.2.3).
 *
 * @param where for what lies elsewhere: how and from where it could be had, to be read and never followed
 */
public record PieceCard(Kind kind, String number, String total, String where) {

    /** Which of both. */
    public enum Kind {
        PIECE,
        PIECE_OF,
        ELSEWHERE
    }

    public static PieceCard piece(Map<String, String> parameters) {
        String total = digits(parameters.getOrDefault("total", ""));
        return new PieceCard(
                total.isEmpty() ? Kind.PIECE : Kind.PIECE_OF, digits(parameters.getOrDefault("number", "")), total, "");
    }

    public static PieceCard elsewhere(Map<String, String> parameters) {
        String url = parameters.getOrDefault("url", "");
        String where = url.isEmpty()
                ? (parameters.getOrDefault("site", "") + " " + parameters.getOrDefault("directory", "") + " "
                                + parameters.getOrDefault("name", ""))
                        .strip()
                : url;
        return new PieceCard(Kind.ELSEWHERE, "", "", ContentLine.harmless(where));
    }

    private static String digits(String number) {
        return number.length() < 6 && number.chars().allMatch(c -> c >= '0' && c <= '9') ? number : "";
    }
}
