package org.turnstone.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTest {

    @ParameterizedTest
    @CsvSource({
        "mail.shop.co.uk, shop.co.uk",
        "shop.co.uk, shop.co.uk",
        "a.b.shop.com, shop.com",
        "SHOP.com, shop.com",
        "ann.github.io, ann.github.io",
        "m\u00fcller.de, xn--mller-kva.de",
        "mail.m\u00fcller.de, xn--mller-kva.de",
        "mail.shop.example, shop.example",
        "co.uk, co.uk",
        "localhost, localhost"
    })
    void isTheNameThatSomebodyRegistered(String domain, String organisation) {
        assertThat(Organisation.of(domain).domain()).isEqualTo(organisation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a..b", "[192.0.2.1]", "not a domain", "-x-.example"})
    void isNobodyWhereThereIsNoName(String domain) {
        assertThat(Organisation.of(domain).known()).isFalse();
        assertThat(Organisation.of(domain).same(Organisation.of(domain))).isFalse();
    }
}
