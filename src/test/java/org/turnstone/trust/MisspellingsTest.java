package org.turnstone.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.mail.EmailAddress;

/** Domains that are typed and hardly meant. */
class MisspellingsTest {

    private static final Set<String> OFTEN = Set.of("harbour-works.example", "abb.example", "xn--bcher-kva.example");

    @ParameterizedTest
    @CsvSource({
        "ada@gmial.com, gmail.com",
        "ada@gmal.com, gmail.com",
        "ada@gmail.con, gmail.com",
        "ada@gmail.co, gmail.com",
        "ada@hotmial.com, hotmail.com",
        "ada@outlok.com, outlook.com",
        "ada@gmaıl.com, gmail.com",
        "ada@harbor-works.example, harbour-works.example",
        "ada@hаrbour-works.example, harbour-works.example",
        "ada@mail.harbour-wroks.example, mail.harbour-works.example",
        "ada@bucher.example, bücher.example",
    })
    void findsWhichOneIsMeant(String typed, String meant) {
        assertThat(Misspellings.meant(EmailAddress.of(typed), OFTEN).orElse("")).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@gmail.com",
                "ada@GMAIL.com",
                "ada@mail.com",
                "ada@gmx.de",
                "ada@gmx.net",
                "ada@yahoo.se",
                "ada@ymail.com",
                "ada@abc.example",
                "ada@harbour-works.example",
                "ada@mail.harbour-works.example",
                "ada@other.org",
                "ada@x",
                "ada@[192.0.2.1]",
                "ada@bücher.example",
                "ada@outlook.es",
                "ada@live.com",
                "ada@kernel.org"
            })
    void leavesAloneWhatIsRight(String typed) {
        assertThat(Misspellings.meant(EmailAddress.of(typed), OFTEN)).isEmpty();
    }

    @Test
    void knowsEndings() {
        for (String good : new String[] {"x.org", "x.co.uk", "x.test", "x.lan", "host", "x.bücher", "x.中国"}) {
            assertThat(Misspellings.hasKnownEnding(EmailAddress.of("ada@" + good), Set.of("y.xn--bcher-kva")))
                    .as(good)
                    .isTrue();
        }
        for (String odd : new String[] {"x.con", "x.o", "x.exmaple", "mail.x.comm"}) {
            assertThat(Misspellings.hasKnownEnding(EmailAddress.of("ada@" + odd), OFTEN))
                    .as(odd)
                    .isFalse();
        }
    }
}
