package org.turnstone.html;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where links lead that a company's filter has wrapped, so that it can look at the target again on each click. Only
 * services whose wrapped address is the one they lead to are unwrapped: what others write in theirs is decoration.
 */
final class LinkWrapper {

    private static final int MOST_LAYERS = 3;

    /** The parameter that holds the address, by the end of the host. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "safelinks.protection.outlook.com", "url",
            "linkprotect.cudasvc.com", "a",
            "www.google.com", "q");

    /** Google's other pages have that parameter for other things. */
    private static final String GOOGLE = "https://www.google.com/url?";

    private LinkWrapper() {}

    /** The host that a web address leads to in the end; {@code null} where it is no web address. */
    static @Nullable String target(String href) {
        String url = href;
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            String inner = inner(url);
            if (inner == null || LinkPolicy.host(inner) == null) {
                break;
            }
            url = inner;
        }
        return LinkPolicy.host(url);
    }

    private static @Nullable String inner(String url) {
        String host = LinkPolicy.host(url);
        if (host == null || (host.equals("www.google.com") && !url.startsWith(GOOGLE))) {
            return null;
        }
        if (host.equals("urldefense.com")) {
            int start = url.indexOf("/v3/__");
            int end = url.indexOf("__;", start + 1);
            return start < 0 || end < 0 ? null : url.substring(start + "/v3/__".length(), end);
        }
        if (host.equals("urldefense.proofpoint.com")) {
            String written = parameter(url, "u");
            return written == null ? null : decoded(written.replace('-', '%').replace('_', '/'));
        }
        return PARAMETERS.entrySet().stream()
                .filter(wrapper -> host.equals(wrapper.getKey()) || host.endsWith("." + wrapper.getKey()))
                .findFirst()
                .map(wrapper -> parameter(url, wrapper.getValue()))
                .map(LinkWrapper::decoded)
                .orElse(null);
    }

    private static @Nullable String parameter(String url, String name) {
        int at = url.indexOf('?');
        while (at >= 0) {
            int end = url.indexOf('&', at + 1);
            String field = url.substring(at + 1, end < 0 ? url.length() : end);
            if (field.startsWith(name + "=")) {
                return field.substring(name.length() + 1);
            }
            at = end;
        }
        return null;
    }

    private static @Nullable String decoded(String written) {
        try {
            return LinkPolicy.clean(URLDecoder.decode(written, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
