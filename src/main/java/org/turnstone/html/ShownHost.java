package org.turnstone.html;

import com.google.common.net.InternetDomainName;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The host that the text of a link names to whoever reads it, which is one only if somebody could have registered it. */
final class ShownHost {

    private static final Pattern BARE = Pattern.compile(
            "(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}(?:[\\p{L}]{2,24}|xn--[a-z0-9-]{2,59})(?::\\d{1,5})?(?:[/?#].*)?");

    /** Domains in this world, and in a link of two words nearly always the ending of a file. */
    private static final Set<String> FILES =
            Set.of("cab", "cc", "java", "md", "mm", "mov", "ps", "py", "rs", "sh", "so", "tf", "zip");

    /** No registry has them (RFC 2606, RFC 6761); inner networks and examples do. */
    private static final Set<String> RESERVED = Set.of("example", "internal", "invalid", "local", "localhost", "test");

    private static final int LONGEST = 300;

    private ShownHost() {}

    /** {@code null} where the text is no address: words, or the name of a file. */
    static @Nullable String of(String written) {
        String text = LinkPolicy.clean(written);
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf(' ') >= 0) {
            return null;
        }
        if (text.contains("://")) {
            String host = LinkPolicy.host(text);
            if (host != null) {
                return host;
            }
        }
        String host = BARE.matcher(text).matches() ? LinkPolicy.host("http://" + text) : null;
        return host != null && isName(host, host.length() == text.length()) ? host : null;
    }

    /** @param alone whether nothing else stands in the text, as with the name of a file */
    private static boolean isName(String host, boolean alone) {
        if (host.startsWith("www.")) {
            return true;
        }
        String ending = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (alone && FILES.contains(ending)) {
            return false;
        }
        // No file ends in letters of another script.
        return !ending.chars().allMatch(c -> c < 0x80)
                || RESERVED.contains(ending)
                || (InternetDomainName.isValid(host)
                        && InternetDomainName.from(host).hasPublicSuffix());
    }
}
