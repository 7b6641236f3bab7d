package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            =?utf-8?Q?Gr=C3=BC=C3=9Fe?=                      | Grüße
            =?UTF-8?b?R3LDvMOfZQ==?=                         | Grüße
            =?iso-8859-1?q?a=FCb?= c                         | aüb c
            =?utf-8?Q?a?= =?utf-8?Q?b?=                      | ab
            =?utf-8?Q?a_?= =?utf-8?Q?b?=                     | a b
            =?utf-8?Q?=E2=82?= =?utf-8?Q?=AC?=               | €
            =?utf-8?B?4oI=?= =?utf-8?B?rA==?=                | €
            =?utf-8*de?Q?=C3=BC?=                            | ü
            =?utf-8?Q?with illegal spaces?=                  | with illegal spaces
            =?utf-8?Q?why??=                                 | why?
            x=?utf-8?Q?=41?=y                                | xAy
            =?unknown-8bit?Q?=FC?=                           | ü
            =?x-nobody-knows?Q?=C3=BC?=                      | ü
            =?gb2312?B?xOO6ww==?=                            | 你好
            =?utf-8?X?abc?=                                  | =?utf-8?X?abc?=
            =?utf-8?Q?never closed                           | =?utf-8?Q?never closed
            =?utf-8?Q?a =?utf-8?Q?b?=                        | =?utf-8?Q?a b
            =?utf-8?B?YWJj                                   | =?utf-8?B?YWJj
            1 =?= 2                                          | 1 =?= 2
            """)
    void decodesEncodedWordsHoweverTheyAreWritten(String raw, String text) {
        assertThat(HeaderText.decode(raw)).isEqualTo(text);
    }

    @Test
    void takesRawOctetsForUtf8AndElseForWindows1252() {
        assertThat(HeaderText.decode("Gr\u00c3\u00bc\u00c3\u009fe")).isEqualTo("Grüße");
        assertThat(HeaderText.decode("Gr\u00fc\u00dfe")).isEqualTo("Grüße");
        assertThat(HeaderText.decode("\u0080 100")).isEqualTo("€ 100");
        assertThat(HeaderText.decode("\u00d0\u00d2\u00c9", "koi8-r")).isEqualTo("при");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?utf-8?Q?a=0D=0ABcc:_x?=",
                "=?utf-8?Q?a=00b=07?=",
                "=?utf-8?Q?exe=E2=80=AEgpj?=",
                "=?utf-8?Q?pay=E2=80=8Bpal=EF=BB=BF?=",
                "=?utf-8?Q?x=E2=81=A6y=E2=81=A9?=",
                "a\u0000b\u001b[31m\u009b"
            })
    void neverGivesControlOrInvisibleCharacters(String raw) {
        assertThat(HeaderText.decode(raw).codePoints())
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }

    @Test
    void keepsJoinersWhereScriptsAndEmojisNeedThem() {
        assertThat(HeaderText.decode("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"))
                .contains("\u200c");
        assertThat(HeaderText.decode("👨\u200d👩\u200d👧")).isEqualTo("👨\u200d👩\u200d👧");
        assertThat(HeaderText.decode("pay\u200dpal €")).isEqualTo("paypal €");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=?", "=?a?q?", "=?utf-8?Q?x", "=?utf-8?B?", "?=", "=?utf-8?Q?a?= ", "\u00fc =?", "=??=="})
    void isLinear(String piece) {
        String raw = piece.repeat(100_000 / piece.length());
        assertThat(CpuTime.ofBest(() -> HeaderText.decode(raw))).isLessThan(Duration.ofMillis(100));
    }
}
