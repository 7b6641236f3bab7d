package org.turnstone.identity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a form names an identity by: {@code 17}, or {@code 17:ida+shop@example.org} where it writes from a subaddress.
 *
 * @param address empty for the identity's own
 */
public record SenderId(long identity, String address) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})(?::(.{1,320}))?");

    static Optional<SenderId> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String address = matcher.group(2);
        return Optional.of(new SenderId(Long.parseLong(matcher.group(1)), address == null ? "" : address));
    }

    /** As the form carries it. */
    public String text() {
        return address.isEmpty() ? Long.toString(identity) : identity + ":" + address;
    }
}
