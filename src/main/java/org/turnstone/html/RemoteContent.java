package org.turnstone.html;

import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether pictures that a message names on other servers may be shown. */
public sealed interface RemoteContent {

    /** The default: nothing is fetched, and what would have been is counted (R01). */
    RemoteContent BLOCKED = new Blocked();

    /** Nothing is fetched. */
    record Blocked() implements RemoteContent {}

    /**
     * Pictures are shown, trackers stay blocked (R08).
     *
     * @param proxy gives, for an absolute http or https address of a picture, the address the browser shall fetch it
     *     from; {@code null} leaves that picture out
     */
    record Allowed(Function<URI, @Nullable String> proxy) implements RemoteContent {}
}
