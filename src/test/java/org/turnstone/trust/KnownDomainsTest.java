package org.turnstone.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two thousand organisations that somebody writes to, and strangers that want to be taken for one of them. */
class KnownDomainsTest {

    private static final KnownDomains KNOWN = KnownDomains.of(known());

    private static Set<Organisation> known() {
        Set<Organisation> known = new HashSet<>();
        IntStream.range(0, 2_000).forEach(i -> known.add(Organisation.of("shop-" + i + ".example")));
        known.add(Organisation.of("timber.example"));
        known.add(Organisation.of("harbour-bank.co.uk"));
        known.add(Organisation.of(""));
        return known;
    }

    @ParameterizedTest
    @CsvSource({
        "tirnber.example, timber.example",
        "t1mber.example, timber.example",
        "mail.tirnber.example, timber.example",
        "timber.example.evil.test, timber.example",
        "login.timber.example.evil.test, timber.example",
        "harbour-bank.co.uk.evil.test, harbour-bank.co.uk",
    })
    void findsWhomAStrangerIsTakenFor(String stranger, String known) {
        assertThat(KNOWN.takenFor(stranger, Organisation.of(stranger))).contains(Organisation.of(known));
    }

    @ParameterizedTest
    @CsvSource({
        "timbers.example",
        "xtimber.example.evil.test",
        "timber.examples.evil.test",
        "quarry.example",
        "a.b.c.d.test"
    })
    void findsNobodyForWhoIsLikeNobody(String stranger) {
        assertThat(KNOWN.takenFor(stranger, Organisation.of(stranger))).isEmpty();
    }

    @Test
    void findsANameThatIsOneSlipAway() {
        assertThat(KNOWN.near(Organisation.of("harbuor-bank.co.uk"))).contains(Organisation.of("harbour-bank.co.uk"));
        assertThat(KNOWN.near(Organisation.of("harbuor-bank.org"))).isEmpty();
        assertThat(KNOWN.near(Organisation.of("tinber.example"))).isEmpty();
    }

    @Test
    void asksAllOfThemAtOnce() {
        String labels = "a.".repeat(120) + "test";
        Organisation stranger = Organisation.of(labels);
        // Held against one after the other they would be compared four million times.
        Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> IntStream.range(0, 2_000).forEach(_ -> KNOWN.takenFor(labels, stranger)));
    }
}
