package org.turnstone.card;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An invitation or another event (RFC 5545, RFC 5546) as a card shows it. Answering it is another matter.
 *
 * @param kind what the message does with it
 * @param title empty where it has none
 * @param leaf its first day, as a calendar's leaf has it; {@code null} where the file does not say it
 * @param when in words, on the person's clock; empty where the file does not say it
 * @param zone of those words; empty where it does not matter
 * @param unknownZone the zone those words are in, where nobody knows it; else empty
 * @param place empty where it has none
 * @param organiser {@code null} where nobody is named
 * @param guests the first of them
 * @param moreGuests how many more there are
 * @param moreEvents how many more the file holds
 */
public record EventCard(
        Kind kind,
        String title,
        @Nullable Leaf leaf,
        String when,
        String zone,
        String unknownZone,
        Recurrence recurrence,
        String place,
        @Nullable Guest organiser,
        List<Guest> guests,
        int moreGuests,
        int moreEvents) {

    /** What the message does with the event (RFC 5546 section 1.4). */
    public enum Kind {
        INVITATION,
        UPDATE,
        CANCELLED,
        ANSWER,
        PROPOSAL,
        EVENT
    }

    /** A day in two words, such as {@code Nov} and {@code 20}. */
    public record Leaf(String month, String day) {}

    private static final int MOST_GUESTS = 12;
    private static final Set<String> FILES = Set.of("calendar", "x-vcalendar");

    public EventCard {
        guests = List.copyOf(guests);
    }

    /** Whether a part of that type and name holds events. */
    public static boolean isFile(String type, String subtype, String name) {
        return (type.equals("text") && FILES.contains(subtype))
                || (type.equals("application") && subtype.equals("ics"))
                || name.toLowerCase(Locale.ROOT).endsWith(".ics");
    }

    /** Empty for what is no calendar, or one without an event. */
    public static Optional<EventCard> read(String file, ZoneId zone, Locale locale) {
        return Component.in(file).stream()
                .filter(component -> component.name().equals("VCALENDAR"))
                .findFirst()
                .flatMap(calendar -> card(calendar, zone, locale));
    }

    private static Optional<EventCard> card(Component calendar, ZoneId person, Locale locale) {
        List<Component> events = calendar.within("VEVENT");
        if (events.isEmpty()) {
            return Optional.empty();
        }
        Component event = events.getFirst();
        CalendarZones zones = new CalendarZones(calendar.within("VTIMEZONE"));
        Optional<Moment> start = event.line("DTSTART").flatMap(line -> Moment.of(line, zones, person));
        Optional<Moment> end = start.map(from -> end(event, from, zones, person));
        List<Guest> guests = guests(event);
        return Optional.of(new EventCard(
                kind(calendar.text("METHOD"), event),
                event.text("SUMMARY"),
                start.map(from -> EventTimes.leaf(from, locale)).orElse(null),
                start.map(from -> EventTimes.words(from, end.orElse(from), locale))
                        .orElse(""),
                start.map(from -> EventTimes.zone(from, locale)).orElse(""),
                start.map(Moment::unknownZone).orElse(""),
                Recurrence.of(event, person, locale),
                event.text("LOCATION"),
                event.line("ORGANIZER").map(Guest::of).filter(Guest::somebody).orElse(null),
                guests.subList(0, Math.min(guests.size(), MOST_GUESTS)),
                Math.max(0, guests.size() - MOST_GUESTS),
                events.size() - 1));
    }

    /** Whether it will not be. */
    public boolean over() {
        return kind == Kind.CANCELLED;
    }

    /** Each once; found again by words, which have an order, so that no choice of names makes this slow. */
    private static List<Guest> guests(Component event) {
        Map<String, Guest> guests = new LinkedHashMap<>();
        event.lines("ATTENDEE").stream()
                .map(Guest::of)
                .filter(Guest::somebody)
                .forEach(guest -> guests.putIfAbsent(guest.email() + '\n' + guest.name(), guest));
        return List.copyOf(guests.values());
    }

    private static Moment end(Component event, Moment start, CalendarZones zones, ZoneId person) {
        Optional<Moment> end = event.line("DTEND").flatMap(line -> Moment.of(line, zones, person));
        return end.orElseGet(() -> event.line("DURATION")
                .map(line -> start.plus(line.value().strip()))
                .orElse(start));
    }

    private static Kind kind(String method, Component event) {
        if (event.text("STATUS").equalsIgnoreCase("CANCELLED")) {
            return Kind.CANCELLED;
        }
        return switch (method.toUpperCase(Locale.ROOT)) {
            case "REQUEST" ->
                event.text("SEQUENCE").isEmpty() || event.text("SEQUENCE").equals("0") ? Kind.INVITATION : Kind.UPDATE;
            case "CANCEL" -> Kind.CANCELLED;
            case "REPLY" -> Kind.ANSWER;
            case "COUNTER" -> Kind.PROPOSAL;
            default -> Kind.EVENT;
        };
    }
}
