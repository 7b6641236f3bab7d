package org.turnstone.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A parameter beyond ASCII, or a long one, in as many pieces as it takes (RFC 2231 sections 3 and 4). */
final class ParameterEncoding {

    private static final int MAX_PIECE = 55;

    private ParameterEncoding() {}

    /** The pieces, each but the last with its semicolon. */
    static List<String> encode(String name, String value) {
        List<String> values = new ArrayList<>();
        StringBuilder piece = new StringBuilder("UTF-8''");
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            String escaped = escape(octet & 0xff);
            if (piece.length() + escaped.length() > MAX_PIECE) {
                values.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(escaped);
        }
        values.add(piece.toString());
        if (values.size() == 1) {
            return List.of(name + "*=" + values.getFirst());
        }
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            pieces.add(name + "*" + i + "*=" + values.get(i) + (i + 1 < values.size() ? ";" : ""));
        }
        return pieces;
    }

    private static String escape(int c) {
        boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._".indexOf(c) >= 0);
        return plain ? Character.toString(c) : Hex.escape('%', c);
    }
}
