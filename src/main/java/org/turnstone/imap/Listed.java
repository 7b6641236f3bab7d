package org.turnstone.imap;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Delimiter;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;

/**
 * A LIST or LSUB response (RFC 9051 section 7.3.1).
 *
 * @param attributes in lower case, with their backslash
 */
record Listed(MailboxPath path, Delimiter delimiter, Set<String> attributes) {

    /** RFC 6154 section 2, in the order that decides where a mailbox claims several. */
    private static final Map<SpecialUse, String> USES = Map.of(
            SpecialUse.DRAFTS, "\\drafts",
            SpecialUse.SENT, "\\sent",
            SpecialUse.ARCHIVE, "\\archive",
            SpecialUse.JUNK, "\\junk",
            SpecialUse.TRASH, "\\trash",
            SpecialUse.ALL, "\\all",
            SpecialUse.FLAGGED, "\\flagged");

    static Listed read(Tokens data) {
        Set<String> attributes = new HashSet<>();
        data.atoms().forEach(attribute -> attributes.add(attribute.toLowerCase(Locale.ROOT)));
        data.skipSpaces();
        String delimiter = data.nstring();
        data.skipSpaces();
        return new Listed(
                MailboxNames.read(data.astring()),
                delimiter == null || delimiter.isEmpty() ? Delimiter.NONE : Delimiter.of(delimiter.charAt(0)),
                attributes);
    }

    boolean is(String attribute) {
        return attributes.contains(attribute);
    }

    boolean selectable() {
        return !is("\\noselect") && !is("\\nonexistent");
    }

    @Nullable
    SpecialUse use() {
        if (path.isInbox()) {
            return SpecialUse.INBOX;
        }
        for (SpecialUse use : SpecialUse.values()) {
            if (USES.containsKey(use) && is(USES.get(use))) {
                return use;
            }
        }
        return null;
    }

    /** The attribute that CREATE takes (RFC 6154 section 3). */
    static String attribute(SpecialUse use) {
        String lower = USES.getOrDefault(use, "\\");
        return "\\" + Character.toUpperCase(lower.charAt(1)) + lower.substring(2);
    }
}
