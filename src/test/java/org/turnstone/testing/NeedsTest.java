package org.turnstone.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class NeedsTest {
    private static final Optional<String> ABSENT = Optional.of("dovecot is not installed");

    @Test
    void skipsWithTheReason() {
        var decision = NeedsCondition.decide(ABSENT, Optional.empty(), false);
        assertThat(decision.isDisabled()).isTrue();
        assertThat(decision.getReason()).hasValue("dovecot is not installed");
    }

    @Test
    void failsInsteadWhereNothingMayBeSkipped() {
        assertThatThrownBy(() -> NeedsCondition.decide(ABSENT, Optional.empty(), true))
                .hasMessageContaining("dovecot is not installed");
    }

    @Test
    void skipsWhatLiesBesideTheProjectEvenThere() {
        assertThat(NeedsCondition.decide(Optional.empty(), Optional.of("../shared is not here"), true)
                        .isDisabled())
                .isTrue();
    }

    @Test
    void runsWhereAllIsThere() {
        assertThat(NeedsCondition.decide(Optional.empty(), Optional.empty(), true)
                        .isDisabled())
                .isFalse();
    }
}
