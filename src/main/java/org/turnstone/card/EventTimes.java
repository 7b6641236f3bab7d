package org.turnstone.card;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/** When something is, in words: "Friday, 20 November 2026, 14:00 – 15:30". */
final class EventTimes {

    private EventTimes() {}

    static String words(Moment from, Moment to, Locale locale) {
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
        DateTimeFormatter time =
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        LocalDate first = from.time().toLocalDate();
        if (from.day()) {
            // The end is the day after the last one (RFC 5545 section 3.6.1).
            LocalDate last = to.time().toLocalDate().minusDays(1);
            return last.isAfter(first) ? day.format(first) + " – " + day.format(last) : day.format(first);
        }
        String start = day.format(first) + ", " + time.format(from.time());
        if (!to.time().isAfter(from.time())) {
            return start;
        }
        return to.time().toLocalDate().equals(first)
                ? start + " – " + time.format(to.time())
                : start + " – " + day.format(to.time()) + ", " + time.format(to.time());
    }

    static EventCard.Leaf leaf(Moment from, Locale locale) {
        return new EventCard.Leaf(
                from.time().getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale),
                Integer.toString(from.time().getDayOfMonth()));
    }

    /** The zone those words are in; empty for days, which are the same everywhere. */
    static String zone(Moment from, Locale locale) {
        return from.day() || !from.unknownZone().isEmpty()
                ? ""
                : from.time().getZone().getDisplayName(TextStyle.FULL, locale);
    }
}
