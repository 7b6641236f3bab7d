package org.turnstone.snippet;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A snippet as it stands in its form.
 *
 * @param format {@code rich} or {@code plain}; empty where no script has said so, and only the text could be edited
 * @param html from the browser: hostile until sanitised
 * @param errors what is wrong, a whole sentence by the name of its field
 */
public record SnippetEntry(
        String name,
        String recipients,
        String subject,
        String format,
        String text,
        String html,
        Map<String, String> errors) {

    public SnippetEntry {
        errors = Map.copyOf(errors);
    }

    static SnippetEntry of(Snippet snippet) {
        return new SnippetEntry(
                snippet.name(),
                snippet.recipients(),
                snippet.subject(),
                snippet.rich() ? "rich" : "plain",
                snippet.text(),
                snippet.html(),
                Map.of());
    }

    SnippetEntry refused(Map<String, String> why) {
        return new SnippetEntry(name, recipients, subject, format, text, html, why);
    }

    /** What is wrong with a field; {@code null} where nothing is. */
    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public boolean rich() {
        return "rich".equals(format);
    }

    /** How it is edited where there are scripts. */
    public String preferred() {
        return rich() || text.isBlank() ? "rich" : "plain";
    }
}
