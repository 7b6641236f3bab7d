package org.turnstone.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.EmailAddress;
import org.turnstone.message.RecipientField.Kind;

class RecipientSummaryTest {

    private static final Person ME = Person.of(new EmailAddress("Ida Holm", "ida@example.org"), true);

    @Test
    void namesTheReaderFirst() {
        RecipientSummary summary = RecipientSummary.of(List.of(to(person("Jonas Weber"), ME)));

        assertThat(summary).isEqualTo(new RecipientSummary(true, List.of("Jonas"), 0));
    }

    @Test
    void countsWhomItDoesNotName() {
        RecipientSummary summary = RecipientSummary.of(List.of(to(ME, person("Jonas Weber")), cc(2)));

        assertThat(summary).isEqualTo(new RecipientSummary(true, List.of("Jonas"), 2));
    }

    @Test
    void namesOneMoreRatherThanSayingOneOther() {
        RecipientSummary summary = RecipientSummary.of(List.of(to(person("A B"), person("C D"), person("E F"))));

        assertThat(summary).isEqualTo(new RecipientSummary(false, List.of("A", "C", "E"), 0));
    }

    @Test
    void leavesBlindCopiesToTheDetails() {
        RecipientSummary summary =
                RecipientSummary.of(List.of(new RecipientField(Kind.BCC, List.of(person("Jonas Weber")))));

        assertThat(summary.nobody()).isTrue();
    }

    private static RecipientField to(Person... people) {
        return new RecipientField(Kind.TO, List.of(people));
    }

    private static RecipientField cc(int count) {
        Stream<Person> people = IntStream.range(0, count).mapToObj(i -> person("Person " + i));
        return new RecipientField(Kind.CC, people.toList());
    }

    private static Person person(String name) {
        return Person.of(new EmailAddress(name, name.replace(' ', '.') + "@example.org"), false);
    }
}
