package org.turnstone.compose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the message was not sent or saved, above everything else on the form.
 *
 * @param title what happened
 * @param text what it means and what can be done
 * @param refused the recipients it is about; empty where it is about the message
 * @param serverText what the server said, word for word and untrusted; {@code null} where it said nothing
 */
public record Failure(String title, String text, List<String> refused, @Nullable String serverText) {

    public Failure {
        refused = List.copyOf(refused);
    }

    public static Failure of(String title, String text) {
        return new Failure(title, text, List.of(), null);
    }
}
