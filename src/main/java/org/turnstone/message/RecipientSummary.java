package org.turnstone.message;

import java.util.List;
import java.util.stream.Stream;

/**
 * To whom a message went, in one line: "to me, Jonas and 2 others".
 *
 * @param self whether the reader is among them; they are named first
 * @param names at most two short names, the reader's left out
 * @param others how many more there are
 */
public record RecipientSummary(boolean self, List<String> names, int others) {

    private static final int NAMED = 2;

    public RecipientSummary {
        names = List.copyOf(names);
    }

    /** Sums up To and Cc; Bcc is shown only in full. */
    public static RecipientSummary of(List<RecipientField> fields) {
        List<Person> people = fields.stream()
                .filter(field -> field.kind() == RecipientField.Kind.TO || field.kind() == RecipientField.Kind.CC)
                .flatMap(field -> field.people().stream())
                .toList();
        boolean self = people.stream().anyMatch(Person::self);
        Stream<Person> rest = people.stream().filter(person -> !person.self());
        List<Person> others = rest.toList();
        // One more name costs no more room than "and 1 other".
        int room = self ? NAMED - 1 : NAMED;
        int named = others.size() == room + 1 ? room + 1 : Math.min(room, others.size());
        return new RecipientSummary(
                self, others.stream().limit(named).map(Person::shortName).toList(), others.size() - named);
    }

    public boolean nobody() {
        return !self && names.isEmpty() && others == 0;
    }
}
