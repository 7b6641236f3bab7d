package org.turnstone.imap;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Flag;
import org.turnstone.mail.Uid;

/**
 * The changeable part of a FETCH response (RFC 9051 section 7.5.2), whoever asked for the rest of it.
 *
 * @param uid {@code null} where the response does not say
 * @param flags {@code null} where the response does not say
 */
record FetchedFlags(@Nullable Uid uid, @Nullable Set<Flag> flags) {

    /** Reads as far as it takes to know both, which is the beginning of what most servers send. */
    static FetchedFlags read(Tokens tokens) {
        Uid uid = null;
        Set<Flag> flags = null;
        tokens.expect('(');
        while (tokens.moreInList() && (uid == null || flags == null)) {
            String item = tokens.atom().toUpperCase(Locale.ROOT);
            if (tokens.peek() == '[') {
                skipSection(tokens);
                continue;
            }
            tokens.skipSpaces();
            switch (item) {
                case "UID" -> uid = tokens.uid();
                case "FLAGS" -> flags = Flags.parse(tokens);
                default -> tokens.skipValue();
            }
        }
        return new FetchedFlags(uid, flags);
    }

    private static void skipSection(Tokens tokens) {
        tokens.expect('[');
        tokens.upToBracket();
        if (tokens.accept('<')) {
            tokens.number();
            tokens.expect('>');
        }
        tokens.skipSpaces();
        tokens.skipValue();
    }
}
