package org.turnstone.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of something that went wrong: what happened, what it means, what can be done.
 *
 * @param title what happened: "This message is no longer here"
 * @param text what it means
 * @param way where to go on; {@code null} where the page itself is all there is
 * @param incident what an administrator finds it by in the log; {@code null} where there is nothing to find
 */
public record ProblemView(String title, String text, @Nullable Way way, @Nullable String incident) {

    /** A link onwards. */
    public record Way(String label, String href) {}

    public Optional<Way> onward() {
        return Optional.ofNullable(way);
    }

    public Optional<String> incidentId() {
        return Optional.ofNullable(incident);
    }
}
