package org.turnstone.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each picture a mail names where the browser gets it from, and counts what stays blocked. Pictures come
 * from the message itself, from {@code data:} addresses, and from elsewhere only through the caller's proxy (H02, R01).
 */
class ImagePolicy {

    /** Raster pictures only: an SVG is a document (H05). */
    private static final Set<String> DATA_TYPES =
            Set.of("image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp");

    private static final int LONGEST_DATA = 8_000_000;

    /** Leaves every address as it is: for styles that were judged before. */
    static final ImagePolicy KEEPING = new ImagePolicy(SanitizerOptions.reading()) {
        @Override
        @Nullable
        String background(String written) {
            return written;
        }
    };

    private final SanitizerOptions options;
    private final List<RemotePicture> remote = new ArrayList<>();

    ImagePolicy(SanitizerOptions options) {
        this.options = options;
    }

    /** What was named on other servers, in the order of the message. */
    List<RemotePicture> remote() {
        return remote;
    }

    /** The address of a picture behind text; {@code null} where it may not be shown. */
    @Nullable
    String background(String written) {
        return address(written);
    }

    /** The address of a picture; {@code null} where it may not be shown. */
    @Nullable
    String picture(String written, boolean tracker) {
        String url = LinkPolicy.clean(written);
        if (tracker && isRemote(url)) {
            remote.add(new RemotePicture(absolute(url), RemotePicture.Fate.TRACKER));
            return null;
        }
        return address(written);
    }

    /** Whether an address leads to another server. */
    static boolean isRemote(String url) {
        return url.regionMatches(true, 0, "http:", 0, 5)
                || url.regionMatches(true, 0, "https:", 0, 6)
                || url.replace('\\', '/').startsWith("//");
    }

    private @Nullable String address(String written) {
        String url = LinkPolicy.clean(written);
        if (url.regionMatches(true, 0, "cid:", 0, 4)) {
            return options.inlineImages().apply(contentId(url.substring(4)));
        }
        if (url.regionMatches(true, 0, "data:", 0, 5)) {
            return data(url);
        }
        return isRemote(url) ? remote(url) : null;
    }

    /** RFC 2392 section 2: percent-encoded, and without the angle brackets some programs leave on. */
    private static String contentId(String encoded) {
        String id = encoded;
        try {
            id = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            // A stray percent sign: the id is meant as it stands.
        }
        boolean bracketed = id.startsWith("<") && id.endsWith(">") && id.length() > 2;
        return bracketed ? id.substring(1, id.length() - 1) : id;
    }

    private static @Nullable String data(String url) {
        int comma = url.indexOf(',');
        if (comma < 0 || url.length() > LONGEST_DATA) {
            return null;
        }
        String head = url.substring(5, comma).toLowerCase(Locale.ROOT).replace(" ", "");
        String type = head.endsWith(";base64") ? head.substring(0, head.length() - 7) : "";
        if (!DATA_TYPES.contains(type)) {
            return null;
        }
        StringBuilder clean = new StringBuilder("data:").append(type).append(";base64,");
        for (int i = comma + 1; i < url.length(); i++) {
            char c = url.charAt(i);
            boolean base64 = (c < 0x80 && Character.isLetterOrDigit(c)) || c == '+' || c == '/' || c == '=';
            if (base64) {
                clean.append(c);
            } else if (c != ' ') {
                return null;
            }
        }
        return clean.toString();
    }

    private @Nullable String remote(String url) {
        URI uri = absolute(url);
        if (uri != null && options.remote() instanceof RemoteContent.Allowed(RemoteContent.Proxy proxy)) {
            if (proxy.isTracker(uri)) {
                remote.add(new RemotePicture(uri, RemotePicture.Fate.TRACKER));
                return null;
            }
            String proxied = proxy.address(uri);
            if (proxied != null) {
                remote.add(new RemotePicture(uri, RemotePicture.Fate.ALLOWED));
                return proxied;
            }
        }
        remote.add(new RemotePicture(uri, RemotePicture.Fate.BLOCKED));
        return null;
    }

    /** An address as mail writes it, with spaces and pipes, made one that {@link URI} takes. */
    private static @Nullable URI absolute(String url) {
        String slashed = url.replace('\\', '/');
        String full = slashed.startsWith("//") ? "https:" + slashed : slashed;
        StringBuilder encoded = new StringBuilder(full.length());
        for (int i = 0; i < full.length(); i++) {
            char c = full.charAt(i);
            if (" \"<>^`{|}[]".indexOf(c) >= 0) {
                encoded.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                encoded.append(c);
            }
        }
        try {
            URI uri = new URI(encoded.toString());
            return uri.getHost() == null ? null : uri;
        } catch (URISyntaxException broken) {
            return null;
        }
    }
}
