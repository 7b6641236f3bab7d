package org.turnstone.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows around its own content: first component of each page's template record, made by {@link Visit}.
 *
 * @param title of the document, the most particular first: "Inbox (12)"; the product's name follows
 * @param person {@code null} before sign-in
 * @param toast what was just done; {@code null} most of the time
 * @param path of this page with its query, for forms that come back to it
 */
public record Shell(
        String title,
        Locale locale,
        Theme theme,
        Density density,
        @Nullable Nameplate person,
        @Nullable Toast toast,
        String path) {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "iw", "ur", "yi");

    /** The {@code lang} of the document. */
    public String lang() {
        return locale.toLanguageTag();
    }

    /** The {@code dir} of the document. */
    public String dir() {
        return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
    }

    /** The toast, for templates. */
    public Optional<Toast> note() {
        return Optional.ofNullable(toast);
    }

    /** The person, for templates. */
    public Optional<Nameplate> nameplate() {
        return Optional.ofNullable(person);
    }
}
