package org.turnstone.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The languages there are words for, and the choice among them. */
public final class Languages {

    /** Spoken where a person asks for none of ours; with the region whose dates and times most of the world reads. */
    public static final Locale DEFAULT = Locale.UK;

    private static final Set<String> SPOKEN = Set.of("en");
    private static final Set<String> REGIONS = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private Languages() {}

    /**
     * The first language a browser asks for that is spoken here, with its region, which decides how dates and numbers
     * are written. A region that does not exist is left out, so that there are few locales whatever is sent.
     *
     * @param acceptLanguage the header (RFC 9110 section 12.5.4); {@code null} where there is none
     */
    public static Locale choose(@Nullable String acceptLanguage) {
        for (Locale.LanguageRange range : ranges(acceptLanguage)) {
            Locale asked = Locale.forLanguageTag(range.getRange());
            if (range.getWeight() > 0 && SPOKEN.contains(asked.getLanguage())) {
                Locale.Builder chosen = new Locale.Builder().setLanguage(asked.getLanguage());
                return (REGIONS.contains(asked.getCountry()) ? chosen.setRegion(asked.getCountry()) : chosen).build();
            }
        }
        return DEFAULT;
    }

    /** The words of a feature in that language, for code; templates find them by themselves. */
    public static <T> T texts(Class<T> bundle, Locale locale) {
        // The default language is the bundle's interface itself, the others are beside it by their tag.
        return locale.getLanguage().equals(DEFAULT.getLanguage())
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(locale.getLanguage()));
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
