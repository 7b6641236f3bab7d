package org.turnstone.snippet;

import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A snippet as the browser posts it; every field may be missing or nonsense. */
class SnippetForm {

    @RestForm
    @Nullable
    String name;

    @RestForm
    @Nullable
    String recipients;

    @RestForm
    @Nullable
    String subject;

    @RestForm
    @Nullable
    String format;

    @RestForm
    @Nullable
    String text;

    @RestForm
    @Nullable
    String html;

    SnippetEntry entry() {
        return new SnippetEntry(
                given(name).strip(),
                given(recipients).strip(),
                given(subject).strip(),
                given(format),
                given(text).replace("\r\n", "\n").stripTrailing(),
                given(html),
                Map.of());
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
