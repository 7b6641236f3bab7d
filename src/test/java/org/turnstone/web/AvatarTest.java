package org.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.EmailAddress;

class AvatarTest {

    @Test
    void takesTheFirstLettersOfFirstAndLastName() {
        assertThat(initials("Marta Lindqvist")).isEqualTo("ML");
        assertThat(initials("Aoife Ní Bhriain")).isEqualTo("AB");
        assertThat(initials("Weber, Jonas")).isEqualTo("JW");
        assertThat(initials("Codeberry")).isEqualTo("C");
        assertThat(initials("山田 太郎")).isEqualTo("山太");
        assertThat(initials("محمد حداد")).isEqualTo("مح");
    }

    @Test
    void takesTheAddressWhereThereIsNoName() {
        assertThat(Avatar.of(EmailAddress.of("jonas.weber@example.org")).initials())
                .isEqualTo("JW");
        assertThat(Avatar.of(EmailAddress.of("")).initials()).isEqualTo("?");
    }

    @Test
    void passesOverWhatIsNoLetter() {
        assertThat(initials("\"(Jonas) [Weber]\"")).isEqualTo("JW");
        assertThat(initials("🎉 !!!")).isEqualTo("?");
    }

    @Test
    void givesAnAddressOneHueHoweverItIsWritten() {
        assertThat(Avatar.hueOf("Marta@Lindqvist.example")).isEqualTo(Avatar.hueOf("marta@lindqvist.example"));
    }

    @Test
    void spreadsPeopleOverAllHues() {
        assertThat(IntStream.range(0, 200).map(i -> Avatar.hueOf("person" + i + "@example.org")))
                .containsOnly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    private static String initials(String name) {
        return Avatar.of(new EmailAddress(name, "x@example.org")).initials();
    }
}
