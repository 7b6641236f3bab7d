package org.turnstone.mime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.EnteredAddresses.Malformed;
import org.turnstone.mime.EnteredAddresses.Reason;

/** Reads what a person types or pastes into an address field. */
final class TypedAddresses {

    /** Commas, semicolons, and their East Asian forms, which input methods type. */
    private static final String SEPARATORS = ",;\uff0c\uff1b\u3001";

    /** In lower case, so that each is there once. */
    private final Map<String, EmailAddress> addresses = new LinkedHashMap<>();

    private final List<Malformed> malformed = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();

    static EnteredAddresses parse(String typed) {
        TypedAddresses reader = new TypedAddresses();
        for (String line : typed.split("[\n\r]", -1)) {
            reader.line(line);
        }
        return new EnteredAddresses(List.copyOf(reader.addresses.values()), reader.malformed, reader.groups);
    }

    /** A line may be a row of a table: what stands beside the only address in it is a name. */
    private void line(String line) {
        if (line.indexOf('\t') < 0) {
            list(line);
            return;
        }
        Map<Boolean, List<String>> cells = split(line, "\t").stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.partitioningBy(cell -> cell.indexOf('@') >= 0));
        List<String> addressed = cells.getOrDefault(true, List.of());
        List<String> others = cells.getOrDefault(false, List.of());
        if (addressed.size() == 1 && !others.isEmpty() && isBare(addressed.getFirst())) {
            add(line.replace('\t', ' ').strip(), String.join(" ", others), addressed.getFirst());
        } else {
            split(line, "\t").forEach(this::list);
        }
    }

    private static boolean isBare(String cell) {
        return cell.chars().noneMatch(c -> c == ' ' || c == '<' || c == '"' || SEPARATORS.indexOf(c) >= 0);
    }

    private void list(String text) {
        List<String> bySemicolon = split(text, ";");
        for (String piece : bySemicolon) {
            String members = ofGroup(piece);
            // Between semicolons, as Outlook writes them, a comma is part of the name: Doe, Joe <joe@example.org>
            boolean nameFirst =
                    bySemicolon.size() > 1 && members.length() == piece.length() && hasOneBracketedAddress(piece);
            for (String entry : nameFirst ? List.of(piece) : split(members, SEPARATORS)) {
                entry(entry.strip());
            }
        }
    }

    /** The members, where a piece begins as a group does (RFC 5322 section 3.4); else the piece as it is. */
    private String ofGroup(String piece) {
        String text = piece.stripLeading();
        int quoteEnd = text.startsWith("\"") ? Quoting.closing(text, 0, '"', new boolean[128]) : -1;
        int colon = text.indexOf(':', quoteEnd + 1);
        String name = text.substring(0, Math.max(0, colon)).strip();
        String members = text.substring(colon + 1);
        boolean group = colon > 0
                && !name.equalsIgnoreCase("mailto")
                && name.substring(quoteEnd + 1).chars().noneMatch(c -> "@<(,".indexOf(c) >= 0)
                && name.chars().noneMatch(Character::isISOControl)
                && (members.indexOf('@') >= 0 || members.isBlank());
        if (!group) {
            return piece;
        }
        groups.add(PlainLine.of(unquoted(name)));
        return members;
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
        String[] words = entry.startsWith("\"") ? new String[] {entry} : entry.split(" +", -1);
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
        String address = MailtoLink.address(writtenAddress.strip());
        String name = unquoted(writtenName.strip());
        Reason reason = name.chars().anyMatch(Character::isISOControl)
                ? Reason.CONTROL_CHARACTER
                : AddressSyntax.fault(address);
        if (reason != null) {
            malformed.add(new Malformed(entry, reason));
            return;
        }
        EmailAddress read = new EmailAddress(PlainLine.of(name), address);
        addresses.merge(address.toLowerCase(Locale.ROOT), read, (first, again) -> first.name() == null ? again : first);
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? Quoting.unescape(name.substring(1, name.length() - 1)) : name;
    }
}
