package org.turnstone.mime;

/** An addr-spec as it stands in received mail. */
final class AddressText {

    private AddressText() {}

    /** Without obsolete routes (RFC 5322 section 4.4), comments and white space beside dots; nothing is decoded. */
    static String clean(String written) {
        String address = HeaderText.eightBit(written, null).strip();
        int colon = address.indexOf(':');
        if (address.startsWith("@") && colon > 0) {
            address = address.substring(colon + 1);
        } else if (address.regionMatches(true, 0, "mailto:", 0, 7)) {
            address = address.substring(7);
        }
        return PlainLine.of(withoutWhiteSpace(address));
    }

    /** Drops white space beside dots and the at sign, and comments, outside quotes. */
    private static String withoutWhiteSpace(String address) {
        StringBuilder text = new StringBuilder(address.length());
        boolean inQuotes = false;
        boolean pendingBlank = false;
        int comments = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '"' && comments == 0) {
                inQuotes = !inQuotes;
            } else if (c == '(' && !inQuotes) {
                comments++;
            }
            boolean skip = comments > 0 || (!inQuotes && (c == ' ' || c == '\t'));
            if (c == ')' && comments > 0) {
                comments--;
            }
            if (skip) {
                pendingBlank = true;
                continue;
            }
            boolean beside = text.isEmpty() || isSeparator(c) || isSeparator(text.charAt(text.length() - 1));
            if (pendingBlank && !beside) {
                text.append(' ');
            }
            pendingBlank = false;
            text.append(c);
        }
        return text.toString();
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '@';
    }

    /** Where the address starts in {@code Joe Bloggs joe@example.org}, written without brackets. */
    static int startOfLastAddress(String written) {
        if (withoutWhiteSpace(written).indexOf(' ') < 0) {
            return 0;
        }
        int end = written.lastIndexOf('@');
        int start = end;
        boolean inQuotes = false;
        while (start > 0) {
            char c = written.charAt(start - 1);
            if (c == '"') {
                inQuotes = !inQuotes;
            } else if (!inQuotes && (c == ' ' || c == '\t') && start < end) {
                break;
            }
            start--;
        }
        return start;
    }
}
