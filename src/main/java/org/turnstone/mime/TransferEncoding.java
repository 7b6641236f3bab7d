package org.turnstone.mime;

import java.io.InputStream;

/** Content-Transfer-Encoding (RFC 2045 section 6), decoded leniently and streaming. */
public final class TransferEncoding {

    private TransferEncoding() {}

    /**
     * The content behind an encoding; unknown encodings are passed through. Faults in the encoding never throw.
     *
     * @param encoding the header's value in any spelling; empty for none
     */
    public static InputStream decode(InputStream raw, String encoding) {
        return switch (normal(encoding)) {
            case "base64" -> new Base64Input(raw);
            case "quotedprintable" -> new QuotedPrintableInput(raw);
            case "xuuencode", "uuencode", "xuue", "uue", "xuuencoded" -> new UuInput(raw);
            default -> raw;
        };
    }

    /** Whether it is the encoding of nearly all files. */
    public static boolean isBase64(String encoding) {
        return normal(encoding).equals("base64");
    }

    /** Whether the content stands there as it is. */
    static boolean isIdentity(String encoding) {
        return switch (normal(encoding)) {
            case "base64", "quotedprintable", "xuuencode", "uuencode", "xuue", "uue", "xuuencoded" -> false;
            default -> true;
        };
    }

    /** The letters and digits of the name in lower case: mailers add spaces, quotes, comments and parameters. */
    private static String normal(String encoding) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < encoding.length() && name.length() < 32; i++) {
            char c = encoding.charAt(i);
            if (c == ';' || c == '(' || c == ',') {
                break;
            }
            if (c < 0x80 && Character.isLetterOrDigit(c)) {
                name.append(Character.toLowerCase(c));
            }
        }
        return name.toString();
    }
}
