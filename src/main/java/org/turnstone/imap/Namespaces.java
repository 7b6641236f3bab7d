package org.turnstone.imap;

import java.util.List;
import org.turnstone.mail.Delimiter;

/** Where a person's own mailboxes, those of others and shared ones begin (RFC 2342). */
public record Namespaces(List<Namespace> personal, List<Namespace> others, List<Namespace> shared) {

    /** A server without namespaces, or one that does not tell. */
    public static final Namespaces NONE = new Namespaces(List.of(), List.of(), List.of());

    public Namespaces {
        personal = List.copyOf(personal);
        others = List.copyOf(others);
        shared = List.copyOf(shared);
    }

    /** The prefix of a person's own mailboxes, such as {@code INBOX.}; empty where there is none. */
    public String personalPrefix() {
        return personal.isEmpty() ? "" : personal.getFirst().prefix();
    }

    /** Whether there is nothing but a person's own. */
    public boolean isPersonalOnly() {
        return others.isEmpty() && shared.isEmpty();
    }

    /**
     * One of them.
     *
     * @param prefix what its names begin with, the delimiter included; may be empty
     */
    public record Namespace(String prefix, Delimiter delimiter) {}
}
