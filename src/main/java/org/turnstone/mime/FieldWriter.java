package org.turnstone.mime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.turnstone.mail.EmailAddress;

/** Writes header fields, folded at 76 characters (RFC 5322 section 2.2.3). Values hold no control characters. */
final class FieldWriter {

    private static final int MAX_LINE = 76;
    private static final int MAX_WORD = 900;

    private final StringBuilder fields = new StringBuilder();
    private int column;

    /** A field without structure: ASCII as it is, anything else as encoded words. */
    void text(String name, String value) {
        start(name);
        if (isPlain(value)) {
            for (String word : value.split(" ", -1)) {
                word(word);
            }
        } else {
            encoded(value);
        }
        end();
    }

    /** A field of tokens with spaces between, such as References. */
    void tokens(String name, List<String> tokens) {
        start(name);
        tokens.forEach(this::word);
        end();
    }

    void addresses(String name, List<EmailAddress> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        start(name);
        for (int i = 0; i < addresses.size(); i++) {
            address(addresses.get(i), i + 1 < addresses.size() ? "," : "");
        }
        end();
    }

    private void address(EmailAddress address, String separator) {
        String name = address.name();
        boolean sendable = AddressSyntax.fault(address.email()) == null;
        if (!sendable) {
            // Half-typed, in a draft: kept as a name alone, which every reader takes for what it is.
            phrase(name == null ? address.email() : Addresses.format(address));
            append(separator);
        } else if (name == null) {
            word(Addresses.wire(address) + separator);
        } else {
            phrase(name);
            word("<" + Addresses.wire(address) + ">" + separator);
        }
    }

    private void phrase(String name) {
        boolean atoms = name.codePoints().allMatch(c -> c == ' ' || (c < 0x80 && AddressSyntax.isAtomText(c)));
        if (!isPlain(name) || name.length() > MAX_LINE) {
            encoded(name);
        } else if (atoms && !name.contains("  ")) {
            for (String word : name.split(" ", -1)) {
                word(word);
            }
        } else {
            word(Quoting.quote(name));
        }
    }

    /** {@code Content-Type: type; name=value}, the value encoded as RFC 2231 wants it where it must be. */
    void parameterised(String name, String value, String parameter, String parameterValue) {
        start(name);
        word(value + (parameterValue.isEmpty() ? "" : ";"));
        if (isPlain(parameterValue) && parameterValue.length() < MAX_LINE) {
            if (!parameterValue.isEmpty()) {
                word(parameter + "=" + Quoting.quote(parameterValue));
            }
        } else {
            for (String piece : ParameterEncoding.encode(parameter, parameterValue)) {
                word(piece);
            }
        }
        end();
    }

    private void start(String name) {
        fields.append(name).append(':');
        column = name.length() + 1;
    }

    private void end() {
        fields.append("\r\n");
    }

    private void append(String text) {
        fields.append(text);
        column += text.length();
    }

    private void word(String word) {
        if (column + 1 + word.length() > MAX_LINE && !word.isEmpty() && !isLineStart()) {
            fields.append("\r\n");
            column = 0;
        }
        append(" " + word);
    }

    /** Folding right behind the name would leave a line that some readers take for an empty field. */
    private boolean isLineStart() {
        return fields.charAt(fields.length() - 1) == ':';
    }

    private void encoded(String text) {
        if (column > MAX_LINE / 2 && !isLineStart()) {
            fields.append("\r\n");
            column = 0;
        }
        append(" ");
        String words = EncodedText.encode(text, column);
        fields.append(words);
        column = words.length() - (words.lastIndexOf('\n') + 1) + (words.indexOf('\n') < 0 ? column : 0);
    }

    private static boolean isPlain(String value) {
        int word = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            word = c == ' ' ? 0 : word + 1;
            if (c < ' ' || c > '~' || word > MAX_WORD) {
                return false;
            }
        }
        // Text that only looks like an encoded word, or has blanks that folding would eat, is encoded to stay as it is.
        return !value.contains("=?") && value.equals(value.strip());
    }

    /** The fields so far; UTF-8 only where an address needs it (RFC 6532). */
    byte[] bytes() {
        return fields.toString().getBytes(StandardCharsets.UTF_8);
    }
}
