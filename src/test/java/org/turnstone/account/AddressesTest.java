package org.turnstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.mail.EmailAddress;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "anna@example.org, anna@example.org",
        "' Anna@Example.ORG ', anna@example.org",
        "anna@bücher.example, anna@xn--bcher-kva.example",
        "anna@BÜCHER.example, anna@xn--bcher-kva.example",
        "jürgen@example.org, jürgen@example.org",
    })
    void haveOneForm(String typed, String normal) {
        assertThat(Addresses.normalised(typed, Optional.empty())).contains(EmailAddress.of(normal));
    }

    @Test
    void areCompletedByTheDefaultDomain() {
        assertThat(Addresses.normalised("anna", Optional.of("example.org")))
                .contains(EmailAddress.of("anna@example.org"));
        assertThat(Addresses.normalised("anna", Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "@example.org",
                "anna@",
                "anna@exa mple.org",
                "an na@example.org",
                "anna@example.org\r\nX",
                "a\0@example.org",
                "anna@-example.org",
                "anna@example.org.",
                "\"a\"@example.org",
                "a@b@example.org"
            })
    void areNoneOfAnotherShape(String typed) {
        assertThat(Addresses.normalised(typed, Optional.empty())).isEmpty();
    }
}
