package org.turnstone.demo;

import java.util.List;
import org.turnstone.mail.EmailAddress;

/**
 * Somebody whose mail the demo holds.
 *
 * @param folder where their mail is written down, below the resource folder {@code demo}
 * @param files the files of that folder, one for each few mailboxes
 */
record DemoPerson(EmailAddress address, String password, String folder, List<String> files) {

    static final List<DemoPerson> ALL = List.of(
            new DemoPerson(
                    new EmailAddress("Ida Holm", "ida@example.org"),
                    "harbour-light",
                    "ida",
                    List.of("work", "family", "town", "lists", "news", "money", "odd", "series", "folders", "more")),
            new DemoPerson(
                    new EmailAddress("Jonas Weber", "jonas@example.org"), "north-wind", "jonas", List.of("all")));

    @Override
    public String toString() {
        return "DemoPerson[" + folder + "]";
    }
}
