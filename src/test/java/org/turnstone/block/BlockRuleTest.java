package org.turnstone.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.mail.EmailAddress;

/** What a person may write down, and whom that means. */
class BlockRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ada@example.org|ada@example.org",
                "  Ada@Example.ORG |ada@example.org",
                "Ada Weber <Ada@example.org>|ada@example.org",
                "@Example.org|@example.org",
                "*@example.org|@example.org",
                "@bücher.example|@xn--bcher-kva.example",
                "ada@bücher.example|ada@xn--bcher-kva.example"
            })
    void readsWhatIsTyped(String typed, String rule) {
        assertThat(BlockRule.typed(typed)).contains(new BlockRule(rule));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "example.org",
                "@",
                "@org",
                "ada@org",
                "ada@",
                "@exa mple.org",
                "@example.org@",
                "a@example.org, b@example.org",
                "@.org",
                "@example..org",
                "ada@exam_ple.org\r\nX: y"
            })
    void refusesWhatIsNeitherAddressNorDomain(String typed) {
        assertThat(BlockRule.typed(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ada@example.org,ADA@Example.org,true",
        "ada@example.org,ada@example.org.,true",
        "ada@example.org,ada@mail.example.org,false",
        "ada@example.org,xada@example.org,false",
        "@example.org,ada@example.org,true",
        "@example.org,Ada@EXAMPLE.ORG,true",
        "@example.org,ada@mail.example.org,false",
        "@example.org,ada@notexample.org,false",
        "@example.org,ada,false",
        "@xn--bcher-kva.example,ada@bücher.example,true"
    })
    void coversTheSameMailboxHoweverItIsWritten(String rule, String address, boolean covered) {
        assertThat(new BlockRule(rule).covers(EmailAddress.of(address))).isEqualTo(covered);
    }

    @Test
    void isMadeFromAMessage() {
        EmailAddress ada = EmailAddress.of("Ada@Example.org");

        assertThat(BlockRule.ofAddress(ada)).contains(new BlockRule("ada@example.org"));
        assertThat(BlockRule.ofDomain(ada)).contains(new BlockRule("@example.org"));
        assertThat(BlockRule.ofAddress(EmailAddress.of("nobody"))).isEmpty();
        assertThat(BlockRule.ofAddress(EmailAddress.of("a".repeat(400) + "@example.org")))
                .isEmpty();
    }
}
