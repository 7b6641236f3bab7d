package org.turnstone.imap;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.mail.Flag;

/** Flags as servers write them. */
final class Flags {

    private static final Map<String, Flag> COMMON = Stream.of(
                    Flag.SEEN,
                    Flag.ANSWERED,
                    Flag.FLAGGED,
                    Flag.DELETED,
                    Flag.DRAFT,
                    Flag.FORWARDED,
                    Flag.JUNK,
                    Flag.NOT_JUNK)
            .collect(Collectors.toUnmodifiableMap(Flag::keyword, flag -> flag));

    private Flags() {}

    /** The flag of that name; empty for {@code \*}, {@code \Recent} and what is no flag at all. */
    static Optional<Flag> parse(String word) {
        Flag common = COMMON.get(word);
        if (common != null) {
            return Optional.of(common);
        }
        if (word.equals("\\*") || word.equalsIgnoreCase("\\Recent")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Flag(word));
        } catch (IllegalArgumentException notAFlag) {
            return Optional.empty();
        }
    }

    static Set<Flag> parse(Tokens tokens) {
        Set<Flag> flags = HashSet.newHashSet(4);
        tokens.expect('(');
        while (tokens.moreInList()) {
            parse(tokens.astring()).ifPresent(flags::add);
        }
        tokens.expect(')');
        return flags;
    }
}
