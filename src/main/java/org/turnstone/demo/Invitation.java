package org.turnstone.demo;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * An event sent by mail (RFC 5545, RFC 5546), written in a script as
 * {@code METHOD | uid | sequence | when | minutes | summary | place | organiser | guests}, and {@code | rule} where it
 * comes again. People are {@code Name <address>}, guests divided by commas, {@code +} or {@code -} before who answered.
 */
record Invitation(String method, String text) {

    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    static Invitation read(String line, ZonedDateTime now) {
        String[] part = line.split("\\|", -1);
        if (part.length != 9 && part.length != 10) {
            throw new IllegalArgumentException("an invitation has nine parts, or ten: " + line);
        }
        for (int i = 0; i < part.length; i++) {
            part[i] = part[i].strip();
        }
        ZonedDateTime start = When.of(part[3], now);
        String status = part[0].equals("CANCEL") ? "CANCELLED" : "CONFIRMED";
        String text =
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Fjordkontor//Calendar//EN
                METHOD:%s
                BEGIN:VEVENT
                UID:%s@fjordkontor.example
                SEQUENCE:%s
                STATUS:%s
                DTSTAMP:%s
                DTSTART:%s
                DTEND:%s
                SUMMARY:%s
                LOCATION:%s
                ORGANIZER;%s
                %s%sEND:VEVENT
                END:VCALENDAR
                """
                        .formatted(
                                part[0],
                                UUID.nameUUIDFromBytes(part[1].getBytes(StandardCharsets.UTF_8)),
                                part[2],
                                status,
                                utc(now.minusDays(1)),
                                utc(start),
                                utc(start.plusMinutes(Long.parseLong(part[4]))),
                                escaped(part[5]),
                                escaped(part[6]),
                                person(part[7]),
                                guests(part[8]),
                                part.length > 9 ? "RRULE:" + part[9] + "\n" : "");
        return new Invitation(part[0], text.replace("\n", "\r\n"));
    }

    /** From the parameter with the name to the address. */
    private static String person(String nameAndAddress) {
        int bracket = nameAndAddress.indexOf('<');
        if (bracket < 0) {
            return "LANGUAGE=en:mailto:" + nameAndAddress;
        }
        return "CN=\"" + nameAndAddress.substring(0, bracket).strip() + "\":mailto:"
                + nameAndAddress.substring(bracket + 1, nameAndAddress.length() - 1);
    }

    private static String guests(String list) {
        StringBuilder guests = new StringBuilder();
        for (String guest : list.split("\\s*,\\s*", -1)) {
            String answer = guest.startsWith("+") ? "ACCEPTED" : guest.startsWith("-") ? "DECLINED" : "NEEDS-ACTION";
            guests.append("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=")
                    .append(answer)
                    .append(";RSVP=TRUE;");
            guests.append(person(guest.replaceFirst("^[+-]", ""))).append('\n');
        }
        return guests.toString();
    }

    private static String utc(ZonedDateTime moment) {
        return UTC.format(moment.withZoneSameInstant(ZoneOffset.UTC));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;");
    }
}
