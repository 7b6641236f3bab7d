package org.turnstone.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Formatters by locale and CLDR skeleton, made once: finding a locale's pattern costs more than using it. */
final class DatePatterns {

    private record Key(Locale locale, String skeleton) {}

    /** Bounded by {@link Languages}, which lets few locales in, and by the few skeletons there are. */
    private static final Map<Key, DateTimeFormatter> KNOWN = new ConcurrentHashMap<>();

    private DatePatterns() {}

    static DateTimeFormatter of(Locale locale, String skeleton) {
        return KNOWN.computeIfAbsent(new Key(locale, skeleton), DatePatterns::make);
    }

    private static DateTimeFormatter make(Key key) {
        // A month or a year alone is a pattern already, and no skeleton Java knows.
        DateTimeFormatter formatter = key.skeleton.equals("LLLL") || key.skeleton.equals("y")
                ? DateTimeFormatter.ofPattern(key.skeleton)
                : DateTimeFormatter.ofLocalizedPattern(key.skeleton);
        return formatter.withLocale(key.locale);
    }
}
