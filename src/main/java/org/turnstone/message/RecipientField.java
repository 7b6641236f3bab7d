package org.turnstone.message;

import java.util.List;

/** One address field of the header with everybody in it. */
public record RecipientField(Kind kind, List<Person> people) {

    /** The fields shown, in the order they are shown. */
    public enum Kind {
        FROM,
        SENDER,
        REPLY_TO,
        TO,
        CC,
        BCC
    }

    public RecipientField {
        people = List.copyOf(people);
    }
}
