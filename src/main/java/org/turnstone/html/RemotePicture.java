package org.turnstone.html;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A picture that a message names on another server.
 *
 * @param address absolute; {@code null} where what stands there is no address
 */
public record RemotePicture(@Nullable URI address, Fate fate) {

    /** What becomes of it. */
    public enum Fate {
        /** It is not fetched. */
        BLOCKED,
        /** It is not fetched, whatever the person asks for: nobody is meant to see it (R08). */
        TRACKER,
        /** The browser gets it through the proxy. */
        ALLOWED
    }

    /** Whose it is, in lower case; empty where that cannot be told. */
    public String host() {
        String host = address == null ? null : address.getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }
}
