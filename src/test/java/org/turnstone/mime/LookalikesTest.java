package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.mail.EmailAddress;

class LookalikesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service@bank.example",
                "Bank <service@bank.example>",
                "\"service@bank.example\" via list",
                "service\uff20bank.example"
            })
    void seesAnAddressInAName(String name) {
        assertThat(Lookalikes.namesAnotherAddress(new EmailAddress(name, "evil@elsewhere.example")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann", "Ann@ACME", "ann@example.org", "ANN@example.org", "Ann (at work)", "@ann"})
    void leavesHonestNamesAlone(String name) {
        assertThat(Lookalikes.namesAnotherAddress(new EmailAddress(name, "ann@example.org")))
                .isFalse();
        assertThat(Lookalikes.namesAnotherAddress(EmailAddress.of("ann@example.org")))
                .isFalse();
    }

    @Test
    void seesScriptsThatNobodyMixes() {
        assertThat(Lookalikes.mixesScripts("p\u0430ypal.com")).isTrue();
        assertThat(Lookalikes.mixesScripts("xn--pypal-4ve.com")).isTrue();
        assertThat(Lookalikes.mixesScripts("paypal.com")).isFalse();
        assertThat(Lookalikes.mixesScripts("b\u00fccher-24.example")).isFalse();
        assertThat(Lookalikes.mixesScripts("\u65e5\u672c\u306etokyo.jp")).isFalse();
        assertThat(Lookalikes.mixesScripts("\u043f\u0440\u0438\u043c\u0435\u0440.com"))
                .isFalse();
        assertThat(Lookalikes.mixesScripts("not a domain..")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "paypa1.com, paypal.com",
        "rnicrosoft.com, microsoft.com",
        "p\u0430ypal.com, paypal.com",
        "xn--pypal-4ve.com, paypal.com",
        "vvaage.example, waage.example",
        "exampIe.org, example.org",
        "m\u00fcller.example, muller.example"
    })
    void seesWhatIsTakenForAnother(String domain, String known) {
        assertThat(Lookalikes.looksLike(domain, known)).isTrue();
        assertThat(Lookalikes.looksLike(known, domain)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, example.org",
        "EXAMPLE.org, example.org",
        "b\u00fccher.example, xn--bcher-kva.example",
        "example.org, example.com",
        "gmail.com, ymail.com",
        "'', ''"
    })
    void tellsApartWhatIsNotAlike(String domain, String other) {
        assertThat(Lookalikes.looksLike(domain, other)).isFalse();
    }
}
