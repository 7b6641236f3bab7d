package org.turnstone.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.turnstone.problem.SignInRequired;

class SessionTokenTest {

    @Test
    void comesBackFromItsCookie() {
        SessionToken token = SessionToken.fresh();

        assertThat(SessionToken.parse(token.cookie())).hasValueSatisfying(parsed -> {
            assertThat(parsed.id()).isEqualTo(token.id());
            assertThat(parsed.keyHalf()).isEqualTo(token.keyHalf());
        });
    }

    @Test
    void isNoneOfAnotherShape() {
        assertThat(SessionToken.parse(null)).isEmpty();
        assertThat(SessionToken.parse("")).isEmpty();
        assertThat(SessionToken.parse("AAAA")).isEmpty();
        assertThat(SessionToken.parse("?".repeat(86))).isEmpty();
    }

    @Test
    void opensThePasswordThatItSealed() {
        SessionToken token = SessionToken.fresh();

        assertThat(SealedPassword.seal(token, "pässwörd").open(token)).isEqualTo("pässwörd");
    }

    @Test
    void opensNoPasswordOfAnother() {
        SealedPassword sealed = SealedPassword.seal(SessionToken.fresh(), "secret");

        assertThatThrownBy(() -> sealed.open(SessionToken.fresh())).isInstanceOf(SignInRequired.class);
    }
}
