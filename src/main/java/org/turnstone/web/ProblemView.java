package org.turnstone.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of something that went wrong: what happened, what it means, what can be done.
 *
 * @param title what happened: "This message is no longer here"
 * @param text what it means
 * @param way where to go on; {@code null} where the page itself is all there is
 * @param reference what an administrator finds the request by in the log; {@code null} until it is answered
 */
public record ProblemView(String title, String text, @Nullable Way way, @Nullable String reference) {

    /** A link onwards. */
    public record Way(String label, String href) {}

    public Optional<Way> onward() {
        return Optional.ofNullable(way);
    }

    /** The reference, for templates. */
    public Optional<String> quotable() {
        return Optional.ofNullable(reference);
    }

    ProblemView withReference(@Nullable String request) {
        return new ProblemView(title, text, way, request);
    }
}
