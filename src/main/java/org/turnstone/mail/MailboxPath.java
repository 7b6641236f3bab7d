package org.turnstone.mail;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The full name of a mailbox: decoded from modified UTF-7, in the server's own hierarchy (RFC 9051 section 5.1). How it is
 * cut into levels depends on the {@link Delimiter} the server gives. What cannot be decoded stands in it as
 * {@link StrayOctets}, so that every name leads back to the mailbox that has it.
 *
 * @param name never empty, never with a control character (so that no name can break out of a command, I01)
 */
public record MailboxPath(String name) implements Comparable<MailboxPath> {

    public static final MailboxPath INBOX = new MailboxPath("INBOX");

    public MailboxPath {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a mailbox has a name");
        }
        if (name.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
            throw new IllegalArgumentException("a mailbox name holds no control characters");
        }
        // INBOX is one mailbox whatever its case (RFC 9051 section 5.1).
        if (name.equalsIgnoreCase("INBOX")) {
            name = "INBOX";
        }
    }

    public static MailboxPath of(String name) {
        return new MailboxPath(name);
    }

    public boolean isInbox() {
        return name.equals("INBOX");
    }

    /** The name as people read it. Two mailboxes may look alike: only {@link #name} tells them apart. */
    public String shown() {
        return StrayOctets.shown(name);
    }

    /** The levels as people read them. */
    public List<String> levels(Delimiter delimiter) {
        String shown = shown();
        return delimiter.isNone() ? List.of(shown) : List.of(shown.split(Pattern.quote(delimiter.text()), -1));
    }

    /** The last of them. */
    public String leaf(Delimiter delimiter) {
        return levels(delimiter).getLast();
    }

    public @Nullable MailboxPath parent(Delimiter delimiter) {
        int cut = delimiter.isNone() ? -1 : name.lastIndexOf(delimiter.text());
        return cut <= 0 ? null : new MailboxPath(name.substring(0, cut));
    }

    public MailboxPath child(String leaf, Delimiter delimiter) {
        return new MailboxPath(name + delimiter.text() + leaf);
    }

    public boolean isWithin(MailboxPath ancestor, Delimiter delimiter) {
        return !delimiter.isNone() && name.startsWith(ancestor.name + delimiter.text());
    }

    @Override
    public int compareTo(MailboxPath other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
