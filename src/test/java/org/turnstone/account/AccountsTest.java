package org.turnstone.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.EmailAddress;

@QuarkusTest
class AccountsTest {

    @Inject
    Accounts accounts;

    @Test
    void makesOnePersonForOneAddress() {
        Account first = accounts.ofAddress(EmailAddress.of("twice@example.org"));
        Account second = accounts.ofAddress(EmailAddress.of("twice@example.org"));

        assertThat(second).isEqualTo(first);
        assertThat(first.ordinal()).isEqualTo(1);
        assertThat(accounts.of(first.personId())).containsExactly(first);
        assertThat(accounts.find(first.id())).contains(first);
    }
}
