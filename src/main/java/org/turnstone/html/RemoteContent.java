package org.turnstone.html;

import java.net.URI;
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
     * @param proxy says where the browser shall fetch them from
     */
    record Allowed(Proxy proxy) implements RemoteContent {}

    /** Stands between the browser and other servers. */
    @FunctionalInterface
    interface Proxy {

        /**
         * The address the browser shall fetch a picture from; {@code null} leaves that picture out.
         *
         * @param picture absolute, http or https
         */
        @Nullable
        String address(URI picture);

        /** Whether it is known by now that nobody is meant to see that picture. */
        default boolean isTracker(URI picture) {
            return false;
        }
    }
}
