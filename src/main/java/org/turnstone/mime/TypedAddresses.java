package org.turnstone.mime;

import java.util.ArrayList;
import java.util.List;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.EnteredAddresses.Malformed;
import org.turnstone.mime.EnteredAddresses.Reason;

/** Reads what a person types or pastes into an address field. */
final class TypedAddresses {

    /** Commas, semicolons, and their East Asian forms, which input methods type. */
    private static final String SEPARATORS = ",;\n\r\uff0c\uff1b\u3001";

    private final List<EmailAddress> addresses = new ArrayList<>();
    private final List<Malformed> malformed = new ArrayList<>();

    static EnteredAddresses parse(String typed) {
        TypedAddresses reader = new TypedAddresses();
        for (String line : typed.split("[\n\r]", -1)) {
            reader.line(line.replace('\t', ' '));
        }
        return new EnteredAddresses(reader.addresses, reader.malformed);
    }

    private void line(String line) {
        List<String> bySemicolon = split(line, ";");
        for (String piece : bySemicolon) {
            // Between semicolons, as Outlook writes them, a comma is part of the name: Doe, Joe <joe@example.org>
            boolean nameFirst = bySemicolon.size() > 1 && hasOneBracketedAddress(piece);
            for (String entry : nameFirst ? List.of(piece) : split(piece, SEPARATORS)) {
                entry(entry.strip());
            }
        }
    }

    private static boolean hasOneBracketedAddress(String piece) {
        int at = piece.indexOf('@');
        return piece.indexOf('<') >= 0 && piece.indexOf('<') < at && piece.lastIndexOf('@') == at;
    }

    /** Splits outside quotes and brackets. */
    private static List<String> split(String text, String separators) {
        List<String> pieces = new ArrayList<>();
        boolean[] neverCloses = new boolean[128];
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (separators.indexOf(c) >= 0) {
                pieces.add(text.substring(start, i));
                start = i + 1;
            } else if (c == '"') {
                i = Math.max(i, Quoting.closing(text, i, '"', neverCloses));
            } else if (c == '<') {
                i = Math.max(i, Quoting.closing(text, i, '>', neverCloses));
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private void entry(String entry) {
        if (entry.isEmpty()) {
            return;
        }
        int open = openingBracket(entry);
        if (open >= 0) {
            boolean closed = entry.endsWith(">") && entry.indexOf('>', open) == entry.length() - 1;
            if (closed) {
                add(entry, entry.substring(0, open), entry.substring(open + 1, entry.length() - 1));
            } else {
                malformed.add(new Malformed(entry, Reason.PUNCTUATION));
            }
        } else if (entry.endsWith(")") && entry.indexOf('(') > 0) {
            int comment = entry.indexOf('(');
            add(entry, entry.substring(comment + 1, entry.length() - 1), entry.substring(0, comment));
        } else {
            bare(entry);
        }
    }

    private static int openingBracket(String entry) {
        boolean[] neverCloses = new boolean[128];
        for (int i = 0; i < entry.length(); i++) {
            if (entry.charAt(i) == '"') {
                i = Math.max(i, Quoting.closing(entry, i, '"', neverCloses));
            } else if (entry.charAt(i) == '<') {
                return i;
            }
        }
        return -1;
    }

    /** Without brackets: one address, several with spaces between, or a name and then an address. */
    private void bare(String entry) {
        if (entry.indexOf('@') < 0) {
            add(entry, "", entry);
            return;
        }
        String[] words = entry.startsWith("\"") ? new String[] {entry} : entry.split(" +");
        boolean allAddresses = true;
        for (String word : words) {
            allAddresses &= word.indexOf('@') > 0;
        }
        if (allAddresses) {
            for (String word : words) {
                add(word, "", word);
            }
        } else {
            int start = AddressText.startOfLastAddress(entry);
            add(entry, start > 0 ? entry.substring(0, start) : "", start > 0 ? entry.substring(start) : entry);
        }
    }

    private void add(String entry, String writtenName, String writtenAddress) {
        String address = writtenAddress.strip();
        if (address.regionMatches(true, 0, "mailto:", 0, 7)) {
            address = address.substring(7);
        }
        String name = writtenName.strip();
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        name = quoted ? Quoting.unescape(name.substring(1, name.length() - 1)) : name;
        Reason reason = name.chars().anyMatch(Character::isISOControl)
                ? Reason.CONTROL_CHARACTER
                : AddressSyntax.fault(address);
        if (reason == null) {
            addresses.add(new EmailAddress(PlainLine.of(name), address));
        } else {
            malformed.add(new Malformed(entry, reason));
        }
    }
}
