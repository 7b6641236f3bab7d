package org.turnstone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.identity.IdentityConfig.Addresses;
import org.turnstone.mail.EmailAddress;

class SenderRulesTest {

    private static final EmailAddress IDA = EmailAddress.of("ida@example.org");

    @ParameterizedTest
    @CsvSource({
        "ida@example.org, true, true, true",
        "IDA@Example.ORG, true, true, true",
        "ida+shop@example.org, true, true, true",
        "ida+@example.org, false, true, true",
        "ida-shop@example.org, false, true, true",
        "idaho+shop@example.org, false, true, true",
        "info@example.org, false, true, true",
        "ida@sub.example.org, false, false, true",
        "ida+shop@example.com, false, false, true",
        "boss@elsewhere.example, false, false, true",
        "ida, false, false, false",
    })
    void allowsWhatTheOperatorSays(String address, boolean account, boolean domain, boolean any) {
        assertThat(allowed(Settled.as(Addresses.ACCOUNT), address)).isEqualTo(account);
        assertThat(allowed(Settled.as(Addresses.DOMAIN), address)).isEqualTo(domain);
        assertThat(allowed(Settled.as(Addresses.ANY), address)).isEqualTo(any);
    }

    @Test
    void allowsAliasesToWhoseTheyAreAndNobodyElse() {
        Settled settled = new Settled(Addresses.ACCOUNT, Map.of("ida@example.org", List.of("Info@Example.org")), "+");

        assertThat(allowed(settled, "info@example.org")).isTrue();
        assertThat(allowed(settled, "info+press@example.org")).isTrue();
        assertThat(allowed(settled, "sales@example.org")).isFalse();
        assertThat(new SenderRules(settled)
                        .allow(EmailAddress.of("jonas@example.org"), EmailAddress.of("info@example.org")))
                .isFalse();
    }

    @Test
    void knowsInternationalDomainsInBothForms() {
        SenderRules rules = new SenderRules(Settled.as(Addresses.ACCOUNT));

        assertThat(rules.allow(EmailAddress.of("ida@xn--bcher-kva.example"), EmailAddress.of("ida+x@bücher.example")))
                .isTrue();
    }

    @Test
    void hasNoSubaddressesWhereTheServerHasNone() {
        assertThat(allowed(new Settled(Addresses.ACCOUNT, Map.of(), "none"), "ida+shop@example.org"))
                .isFalse();
        assertThat(allowed(new Settled(Addresses.ACCOUNT, Map.of(), "-"), "ida-shop@example.org"))
                .isTrue();
    }

    private static boolean allowed(Settled settled, String address) {
        return new SenderRules(settled).allow(IDA, EmailAddress.of(address));
    }
}
