package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.mail.EmailAddress;

class AddressesTest {

    private static String read(String header) {
        return Addresses.parseLenient(header).stream()
                .map(address -> address.name() + " <" + address.email() + ">")
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            textBlock =
                    """
            joe@example.org                                       | null <joe@example.org>
            Joe Doe <joe@example.org>                             | Joe Doe <joe@example.org>
            "Doe, Joe" <joe@example.org>, b@c                     | Doe, Joe <joe@example.org>, null <b@c>
            joe@example.org (Joe Doe)                             | Joe Doe <joe@example.org>
            Joe Doe joe@example.org                               | Joe Doe <joe@example.org>
            <@relay.org,@b.org:joe@example.org>                   | null <joe@example.org>
            joe . doe @ example . org                             | null <joe.doe@example.org>
            "joe doe"@example.org                                 | null <"joe doe"@example.org>
            "Joe \\"X\\" Doe" <joe@example.org>                   | Joe "X" Doe <joe@example.org>
            "a@b.org" <c@d.org>                                   | a@b.org <c@d.org>
            team: a@b, "C" <c@d>; e@f                             | null <a@b>, C <c@d>, null <e@f>
            undisclosed-recipients:;                              | ''
            Re: order <shop@example.org>                          | Re: order <shop@example.org>
            =?utf-8?Q?Doe,_Joe?= <joe@example.org>                | Doe, Joe <joe@example.org>
            "=?utf-8?Q?J=C3=B6?=" <joe@example.org>               | Jö <joe@example.org>
            'Joe' <joe@example.org>                               | Joe <joe@example.org>
            <joe@example.org                                      | null <joe@example.org>
            Joe <joe@example.org>, <                              | Joe <joe@example.org>
            "Joe <joe@example.org>                                | Joe <joe@example.org>
            <<joe@example.org>>                                   | null <joe@example.org>
            a@b; c@d                                              | null <a@b>, null <c@d>
            joe@[IPv6:::1]                                        | null <joe@[IPv6:::1]>
            MAILER-DAEMON                                         | null <MAILER-DAEMON>
            Joe Doe                                               | Joe Doe <>
            <mailto:joe@example.org>                              | null <joe@example.org>
            A <a@b> <c@d>                                         | A <a@b>, null <c@d>
            """)
    void readsWhatMailersSend(String header, String expected) {
        assertThat(read(header)).isEqualTo("''".equals(expected) ? "" : expected);
    }

    @Test
    void neverDecodesInsideAnAddress() {
        assertThat(read("=?utf-8?Q?evil=40bank.org?=@example.org")).doesNotContain("evil@bank.org");
        assertThat(read("<=?utf-8?Q?evil=40bank.org?=>")).doesNotContain("evil@bank.org");
        assertThat(Addresses.parseLenient("=?utf-8?Q?evil=40bank.org?="))
                .allMatch(a -> a.email().isEmpty());
    }

    @Test
    void readsUtf8LocalPartsAndDomains() {
        assertThat(read("<j\u00c3\u00b6@\u00c3\u00bcber.example>")).isEqualTo("null <jö@über.example>");
    }

    @Test
    void readsTenThousandAndNoMore() {
        String header = "a@example.org, ".repeat(20_000);
        assertThat(Addresses.parseLenient(header)).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "(",
                "<",
                "\\",
                "\"\\",
                "a:",
                "[",
                "@[",
                "<a,",
                "=?",
                "(\\",
                "\"a\" <",
                "<\"",
                "a b ",
                "((",
                ":;",
                "\"<",
                "<(",
                "@a,:",
                "\t",
                "a\t@",
                "mailto:",
                "%",
                "a:@;",
                "\"a\":@,",
                "\n@"
            })
    void isLinear(String piece) {
        String raw = piece.repeat(100_000 / piece.length());
        assertThat(CpuTime.ofBest(() -> Addresses.parseLenient(raw))).isLessThan(Duration.ofMillis(100));
        assertThat(CpuTime.ofBest(() -> Addresses.parseEntered(raw))).isLessThan(Duration.ofMillis(200));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            a@b.org, c@d.org                        | a@b.org, c@d.org
            a@b.org;c@d.org                         | a@b.org, c@d.org
            a@b.org c@d.org                         | a@b.org, c@d.org
            Joe <a@b.org>; Doe, Ann <c@d.org>       | Joe <a@b.org>, "Doe, Ann" <c@d.org>
            "Doe, Joe" <a@b.org>, c@d.org           | "Doe, Joe" <a@b.org>, c@d.org
            a@b.org (Joe)                           | Joe <a@b.org>
            mailto:a@b.org                          | a@b.org
            jürgen@b.org                            | jürgen@b.org
            a@bücher.example                        | a@bücher.example
            "joe doe"@b.org                         | "joe doe"@b.org
            a@[192.0.2.1]                           | a@[192.0.2.1]
            a@b.org，c@d.org                        | a@b.org, c@d.org
            Team: a@b.org, Joe <c@d.org>;           | a@b.org, Joe <c@d.org>
            Team: a@b.org, c@d.org; e@f.org         | a@b.org, c@d.org, e@f.org
            "A, B": a@b.org;                        | a@b.org
            To: a@b.org, c@d.org                    | a@b.org, c@d.org
            a@b.org, Joe <A@B.org>, c@d.org         | Joe <A@B.org>, c@d.org
            mailto:a%2Bx@b.org?subject=Hi           | a+x@b.org
            <mailto:a@b.org>                        | a@b.org
            Joe (work) <a@b.org>                    | "Joe (work)" <a@b.org>
            """)
    void readsWhatPeopleType(String typed, String expected) {
        EnteredAddresses entered = Addresses.parseEntered(typed);
        assertThat(entered.malformed()).isEmpty();
        assertThat(Addresses.format(entered.addresses())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            joe             | NO_AT_SIGN
            @example.org    | LOCAL_PART
            a..b@c.org      | LOCAL_PART
            a b@c@d.org     | LOCAL_PART
            ida @d.org      | SPACE
            ida@d e.org     | SPACE
            <a b@c.org>     | SPACE
            Note: tomorrow  | NO_AT_SIGN
            a@              | DOMAIN
            a@-b.org        | DOMAIN
            a@b..org        | DOMAIN
            a@b_c.org       | DOMAIN
            a@1.2.3.4       | DOMAIN
            Joe <a@b.org    | PUNCTUATION
            Joe <a@b.org> x | PUNCTUATION
            """)
    void saysWhichPieceIsWrongAndWhy(String typed, EnteredAddresses.Reason reason) {
        EnteredAddresses entered = Addresses.parseEntered("good@example.org, " + typed);
        assertThat(entered.addresses()).containsExactly(EmailAddress.of("good@example.org"));
        assertThat(entered.malformed())
                .singleElement()
                .satisfies(piece -> assertThat(piece.reason()).isEqualTo(reason))
                .satisfies(piece -> assertThat(piece.text()).isEqualTo(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b@c.org",
                "a\u760d\u760a@c.org",
                "a\u200b@c.org",
                "\"a\u0007\" <a@c.org>",
                "a@c\u202e.org"
            })
    void refusesCharactersThatSteer(String typed) {
        EnteredAddresses entered = Addresses.parseEntered(typed);
        assertThat(entered.addresses()).isEmpty();
        assertThat(entered.malformed()).allMatch(piece -> piece.reason() == EnteredAddresses.Reason.CONTROL_CHARACTER);
    }

    @Test
    void readsRowsOfATable() {
        EnteredAddresses entered = Addresses.parseEntered(
                "Ada\tLovelace\ta@b.org\nc@d.org\tDoe, Joe\n\te@f.org\tg@h.org\r\n\"Bo\" <i@j.org>\tk@l.org");
        assertThat(entered.malformed()).isEmpty();
        assertThat(Addresses.format(entered.addresses()))
                .isEqualTo("Ada Lovelace <a@b.org>, \"Doe, Joe\" <c@d.org>, e@f.org, g@h.org, Bo <i@j.org>, k@l.org");
    }

    @Test
    void tellsTheGroupsThatItTookMembersFrom() {
        EnteredAddresses entered =
                Addresses.parseEntered("\"The Team\": a@b.org; undisclosed-recipients:; c@[IPv6:::1], mailto:d@e.org");
        assertThat(entered.groups()).containsExactly("The Team", "undisclosed-recipients");
        assertThat(entered.addresses()).hasSize(3);
        assertThat(entered.malformed()).isEmpty();
    }

    /** Whatever is typed: each piece is an address, or is told of with all that was typed of it (S01, S02). */
    @Test
    void letsNoControlCharacterIntoAnAddressAndTakesNoneOut() {
        String[] pieces = {
            "a", "@", "b.org", " ", "<", ">", "\"", "(", ")", ":", ";", ",", "\t", "\n", "\r", "\\", "mailto:",
            "%0D%0A", "%00", "\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\u760d", "\u760a", "\u010a", "\ud83d",
            "\u202e", "é", "."
        };
        Random random = new Random(35);
        for (int round = 0; round < 100_000; round++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                typed.append(pieces[random.nextInt(pieces.length)]);
            }
            EnteredAddresses entered = Addresses.parseEntered(typed.toString());
            assertThat(entered.addresses()).as("%s", typed).noneMatch(AddressesTest::steers);
            long typedControls =
                    typed.chars().filter(AddressesTest::isUnseparating).count();
            long toldControls = entered.malformed().stream()
                    .flatMapToInt(piece -> piece.text().chars())
                    .filter(AddressesTest::isUnseparating)
                    .count();
            assertThat(toldControls).as("%s", typed).isEqualTo(typedControls);
        }
    }

    private static boolean isUnseparating(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != 0x85 && (c < 0x1c || c > 0x1f);
    }

    private static boolean steers(EmailAddress address) {
        return (address.name() + address.email())
                .chars()
                .anyMatch(c -> Character.isISOControl(c)
                        || (c > 0xff
                                && address.localPart().indexOf(c) >= 0
                                && ((c & 0xff) == 0x0a || (c & 0xff) == 0x0d)));
    }

    @Test
    void aLineBreakSeparatesAndNeverGetsIntoAnAddress() {
        EnteredAddresses entered = Addresses.parseEntered("a@b.org\r\nBcc: c@d.org");
        assertThat(entered.addresses()).allMatch(address -> !address.email().contains("\n"));
        assertThat(entered.addresses().getFirst()).isEqualTo(EmailAddress.of("a@b.org"));
    }

    @Test
    void writesDomainsAsALabelsWithoutNamingAnotherDomain() {
        assertThat(Addresses.wire(EmailAddress.of("a@bücher.example"))).isEqualTo("a@xn--bcher-kva.example");
        assertThat(Addresses.wire(EmailAddress.of("a@straße.de"))).isEqualTo("a@xn--strae-oqa.de");
        assertThat(Addresses.wire(EmailAddress.of("a@faß.de"))).isEqualTo("a@xn--fa-hia.de");
        assertThat(Addresses.wire(EmailAddress.of("a@上海.中国"))).isEqualTo("a@xn--fhqz97e.xn--fiqs8s");
        assertThat(Addresses.needsSmtpUtf8(EmailAddress.of("ü@b.org"))).isTrue();
        assertThat(Addresses.needsSmtpUtf8(EmailAddress.of("u@ü.org"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Joe",
                "Doe, Joe",
                "Joe \"X\" Doe",
                "a@b.org",
                "Joe (x)",
                "日本，語",
                "back\\slash",
                "<b>",
                "a; b",
                "O'Neil",
                "=?utf-8?q?x?="
            })
    void whatIsFormattedReadsBack(String name) {
        List<EmailAddress> addresses = List.of(new EmailAddress(name, "a@b.org"), EmailAddress.of("c@d.org"));
        assertThat(Addresses.parseEntered(Addresses.format(addresses)).addresses())
                .isEqualTo(addresses);
    }
}
