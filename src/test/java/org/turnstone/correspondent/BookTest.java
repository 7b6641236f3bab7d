package org.turnstone.correspondent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.mail.EmailAddress;

/** Who is found by a few letters, and in which order. */
class BookTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static Correspondent person(String name, String address, int daysAgo, int times) {
        EmailAddress email = new EmailAddress(name, address);
        Correspondent person = Correspondent.of(email, NOW.minus(Duration.ofDays(daysAgo)), 1);
        for (int time = 1; time < times; time++) {
            person = person.and(Correspondent.of(email, NOW.minus(Duration.ofDays(daysAgo)), 1));
        }
        return person;
    }

    private static List<String> found(String typed, Correspondent... people) {
        return new Book(Arrays.asList(people))
                .find(typed, 8).stream().map(Correspondent::address).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            jos         | José María Núñez   | x@y.example
            nunez mar   | José María Núñez   | x@y.example
            JÜR         | Jürgen Groß        | x@y.example
            gross       | Jürgen Groß        | x@y.example
            lodz        | Łódź Øystein       | x@y.example
            oyst        | Łódź Øystein       | x@y.example
            neil        | Pat O'Neil         | x@y.example
            o'n         | Pat O'Neil         | x@y.example
            ali         | ﬁ Ali              | x@y.example
            太郎        | 山田太郎           | x@y.example
            محمد        | مُحَمَّد           | x@y.example
            hel         | Nobody             | ida.helm@far.example
            far         | Nobody             | ida.helm@far.example
            ida.h       | Nobody             | ida.helm@far.example
            ida.helm@fa | Nobody             | ida.helm@far.example
            nob far     | Nobody             | ida.helm@far.example
            büch        | Nobody             | ida@xn--bcher-kva.example
            """)
    void findsBeginningsOfWordsWithoutCaseAndMarks(String typed, String name, String address) {
        assertThat(found(typed, person(name, address, 0, 1))).containsExactly(address);
    }

    @ParameterizedTest
    @CsvSource({"elm", "ida x", "@", "' '", "''", "example.org"})
    void findsNobodyElse(String typed) {
        assertThat(found(typed, person("Ida Helm", "ida.helm@far.example", 0, 1)))
                .isEmpty();
    }

    @Test
    void whoIsWrittenToMoreAndLaterComesFirst() {
        assertThat(found(
                        "a",
                        person("Ada", "once@x.example", 0, 1),
                        person("Ada", "often@x.example", 5, 9),
                        person("Ada", "formerly@x.example", 700, 40)))
                .containsExactly("often@x.example", "once@x.example", "formerly@x.example");
    }

    @Test
    void aNameComesBeforeAnAddressAndADomainLast() {
        assertThat(found(
                        "ada",
                        person("Bo", "bo@ada.example", 0, 20),
                        person("Bo", "ada@x.example", 0, 1),
                        person("Ada", "y@x.example", 0, 1)))
                .containsExactly("y@x.example", "ada@x.example", "bo@ada.example");
    }

    @Test
    void isTheBestOfAllHoweverManyThereAre() {
        List<Correspondent> people = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            people.add(
                    person(i % 7 == 0 ? "Ada " + i : "Bo " + i, "p" + i + "@d" + (i % 90) + ".example", i % 1_000, 1));
        }
        Book book = new Book(people);
        List<String> few =
                book.find("ada", 8).stream().map(Correspondent::address).toList();
        List<String> all =
                book.find("ada", 5_000).stream().map(Correspondent::address).toList();
        assertThat(all).hasSize(715);
        assertThat(few).isEqualTo(all.subList(0, 8));
        assertThat(book.domains(56)).hasSize(50);
    }

    @Test
    void marksWhatWasTyped() {
        assertThat(Marked.of("José María Núñez", Folded.words("jos nun")))
                .containsExactly(
                        new Marked("Jos", true),
                        new Marked("é María ", false),
                        new Marked("Núñ", true),
                        new Marked("ez", false));
        assertThat(Marked.of("Groß", Folded.words("gros"))).containsExactly(new Marked("Groß", true));
        assertThat(Marked.of("Ada", Folded.words("bo"))).containsExactly(new Marked("Ada", false));
        assertThat(Marked.of("", Folded.words("bo"))).isEmpty();
    }

    @Test
    void isNotSlowedDownByNonsense() {
        String odd = "a\u0301".repeat(5_000) + "\ufdfa".repeat(500);
        assertThat(Folded.of(odd).find("a")).isZero();
        assertThat(Marked.of(odd, List.of("aaa"))).isNotEmpty();
        assertThat(Folded.words("a ".repeat(1_000))).hasSize(6);
    }

    @Test
    void joinsWhatIsKnownOfOnePerson() {
        Correspondent old = person("Ada Old", "ada@x.example", 100, 3);
        Correspondent fresh = person(null, "ADA@x.example", 0, 1);
        Correspondent both = old.and(fresh);
        assertThat(both.name()).isEqualTo("Ada Old");
        assertThat(both.times()).isEqualTo(4);
        assertThat(both.lastWritten()).isEqualTo(NOW);
        assertThat(both.standing()).isGreaterThan(fresh.standing());
        assertThat(fresh.and(old)).isEqualTo(both);
        assertThat(person("Ada New", "ada@x.example", 0, 1).and(old).name()).isEqualTo("Ada New");
        assertThat(person("other@x.example", "ada@x.example", 0, 1).name()).isNull();
    }

    @Test
    void twoMonthsAreWorthHalf() {
        double now = Standing.of(NOW, 1);
        double then = Standing.of(NOW.minus(Duration.ofDays(60)), 1);
        assertThat(now - then).isEqualTo(1, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(Standing.joined(then, then)).isEqualTo(now, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void theWayBackCarriesAllAndNonsenseNothing() {
        Correspondent ada = person("Ada, \"Countess\"", "ada@xn--bcher-kva.example", 3, 4);
        var fields = Forgotten.of(ada).wayBack().fields();
        assertThat(Forgotten.parse(
                        fields.get(0).value(),
                        fields.get(1).value(),
                        fields.get(2).value(),
                        fields.get(3).value(),
                        fields.get(4).value()))
                .contains(new Forgotten(ada));
        assertThat(Forgotten.parse("ada@x.example", "A", "1", "x", "1")).isEmpty();
        assertThat(Forgotten.parse("ada@x.example", "A", "1", NOW.toString(), "NaN"))
                .isEmpty();
        assertThat(Forgotten.parse("ada@x.example, bo@x.example", "", "1", NOW.toString(), "1"))
                .isEmpty();
        assertThat(Forgotten.parse(null, null, null, null, null)).isEmpty();
    }
}
