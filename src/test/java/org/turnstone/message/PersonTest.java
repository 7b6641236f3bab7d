package org.turnstone.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.EmailAddress;

class PersonTest {

    @Test
    void goesByTheFirstNameAmongOthers() {
        assertThat(person("Jonas Weber", "j@weber.example").shortName()).isEqualTo("Jonas");
        assertThat(person("Weber, Jonas", "j@weber.example").shortName()).isEqualTo("Weber, Jonas");
        assertThat(person(null, "j@weber.example").shortName()).isEqualTo("j@weber.example");
    }

    private static Person person(@Nullable String name, String email) {
        return Person.of(new EmailAddress(name, email), false);
    }
}
