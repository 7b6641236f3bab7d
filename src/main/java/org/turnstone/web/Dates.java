package org.turnstone.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Moments as a person reads them, in their zone and language: "14:32", "Yesterday", "12 Mar", "12 Mar 2024".
 *
 * @param today the day it is for the person
 */
public record Dates(Locale locale, ZoneId zone, LocalDate today, WebTexts texts) {

    /** Days that are told by their number rather than as a part of their month. */
    private static final int NEAR = 60;

    public static Dates of(Locale locale, ZoneId zone, Clock clock) {
        return new Dates(locale, zone, LocalDate.now(clock.withZone(zone)), Languages.texts(WebTexts.class, locale));
    }

    /** As short as can be: the time today, else the day. For lists. */
    public String brief(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        LocalDate day = local.toLocalDate();
        if (day.equals(today)) {
            return time().format(local);
        }
        if (day.equals(today.minusDays(1))) {
            return texts.dateYesterday();
        }
        return (day.getYear() == today.getYear() ? pattern("MMMd") : pattern("yMMMd")).format(local);
    }

    /** With the time, for a message that is open: "Today 14:32", "Fri 9:12", "12 Mar 2024, 9:12". */
    public String readable(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        long age = ChronoUnit.DAYS.between(local.toLocalDate(), today);
        if (age == 0) {
            return texts.dateToday() + " " + time().format(local);
        }
        if (age == 1) {
            return texts.dateYesterday() + " " + time().format(local);
        }
        return pattern(age > 1 && age < 7 ? "Ejm" : "yMMMdjm").format(local);
    }

    /** A moment to come, with the time: "18:00" today, "Mon 08:00" within a week, "12 Mar, 08:00". */
    public String coming(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        long days = ChronoUnit.DAYS.between(today, local.toLocalDate());
        if (days == 0) {
            return time().format(local);
        }
        if (days > 0 && days < 7) {
            return pattern("Ejm").format(local);
        }
        return pattern(local.getYear() == today.getYear() ? "MMMdjm" : "yMMMdjm")
                .format(local);
    }

    /** All there is to say, for tooltips: "Friday, 20 November 2026 at 14:32:08 CET". */
    public String exact(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.LONG)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }

    /** Date and time, for a line of text: "20 Nov 2026, 14:32". */
    public String full(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }

    /** ISO 8601 to the minute, in UTC: for {@code <time datetime>}. */
    public static String machine(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES).toString().replace(":00Z", "Z");
    }

    /** Under which heading of a list it stands: Today, Yesterday, This week, a month of this year, a year. */
    public String heading(Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        long age = ChronoUnit.DAYS.between(day, today);
        if (age <= 0) {
            return texts.dateToday();
        }
        if (age == 1) {
            return texts.dateYesterday();
        }
        if (age < 7) {
            return texts.dateThisWeek();
        }
        return (day.getYear() == today.getYear() ? pattern("LLLL") : pattern("y")).format(day);
    }

    /** Beside a scrollbar, for who looks for a time: the day within some weeks, else the month. */
    public String rough(Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        long age = ChronoUnit.DAYS.between(day, today);
        return pattern(Math.abs(age) < NEAR ? "MMMMd" : "yMMMM").format(day);
    }

    private DateTimeFormatter time() {
        return pattern("jm");
    }

    private DateTimeFormatter pattern(String skeleton) {
        return DatePatterns.of(locale, skeleton).withZone(zone);
    }
}
