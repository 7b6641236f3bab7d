package org.turnstone.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.mail.EmailAddress;
import org.turnstone.problem.InvalidInput;

class WireAddressTest {

    private static WireAddress wire(String email) {
        return WireAddress.of(EmailAddress.of(email), "to");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ida@example.org",
                "o'neil+lists=x@mail.example.org",
                "\"two words\"@example.org",
                "\"a@b\\\"c\"@example.org",
                "postmaster@[192.0.2.1]",
                "postmaster@[IPv6:2001:db8::1]",
                "root@localhost",
                "under_score@host_name.example"
            })
    void takesWhatTheGrammarAllows(String email) {
        assertThat(wire(email).text()).isEqualTo(email);
        assertThat(wire(email).needsSmtpUtf8()).isFalse();
    }

    @Test
    void neverCutsACharacterDownToALineEnd() {
        WireAddress address = wire("a\u760d\u760aRCPT@example.org");

        assertThat(address.needsSmtpUtf8()).isTrue();
        assertThat(address.text().getBytes(StandardCharsets.UTF_8)).doesNotContain('\r', '\n');
    }

    @Test
    void leavesADomainAloneThatTheTwoStandardsReadDifferently() {
        assertThat(wire("ida@faß.example").text()).isEqualTo("ida@faß.example");
        assertThat(wire("ida@faß.example").needsSmtpUtf8()).isTrue();
        assertThat(wire("ida@BÜCHER.example").text()).isEqualTo("ida@xn--bcher-kva.example");
    }

    @Test
    void refusesWhatIsLongerThanAPathMayBe() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> wire("a".repeat(243) + "@example.org"));
        assertThat(wire("a".repeat(242) + "@example.org").text()).hasSize(254);
    }

    @Test
    void isDoneSoonWithAnythingHoweverLong() {
        for (String bait : new String[] {"a.", "\"\\", "a@", "-", "\"a", "é."}) {
            long began = System.nanoTime();
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> wire(bait.repeat(50_000) + "\n"));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
        }
    }
}
