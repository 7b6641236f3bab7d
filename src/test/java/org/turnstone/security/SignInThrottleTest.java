package org.turnstone.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.turnstone.problem.RateLimited;

class SignInThrottleTest {

    private static final ClientNetwork HOME = ClientNetwork.of("192.0.2.1");
    private static final ClientNetwork ELSEWHERE = ClientNetwork.of("198.51.100.1");

    private final TestClock clock = new TestClock();
    private final SignInThrottle throttle = new SignInThrottle(config(), clock);

    @Test
    void letsPeopleMistypeForFree() {
        fail(HOME, "anna", 4);

        assertThatCode(() -> throttle.check(HOME, "anna")).doesNotThrowAnyException();
    }

    @Test
    void doublesTheWaitWithEachFailure() {
        fail(HOME, "anna", 5);
        assertThat(waitOf(HOME, "anna")).isEqualTo(Duration.ofSeconds(2));
        fail(HOME, "anna", 1);
        assertThat(waitOf(HOME, "anna")).isEqualTo(Duration.ofSeconds(4));
        fail(HOME, "anna", 30);
        assertThat(waitOf(HOME, "anna")).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void letsTheNextTryThroughAfterTheWait() {
        fail(HOME, "anna", 5);
        clock.now = clock.now.plusSeconds(2);

        assertThatCode(() -> throttle.check(HOME, "anna")).doesNotThrowAnyException();
    }

    @Test
    void stopsOneClientThatTriesManyAccounts() {
        for (int i = 0; i < 5; i++) {
            throttle.failed(HOME, "account " + i);
        }

        assertThatThrownBy(() -> throttle.check(HOME, "another")).isInstanceOf(RateLimited.class);
        assertThatCode(() -> throttle.check(ELSEWHERE, "another")).doesNotThrowAnyException();
    }

    @Test
    void stopsManyClientsThatTryOneAccount() {
        for (int i = 0; i < 10; i++) {
            throttle.failed(ClientNetwork.of("203.0." + i + ".1"), "anna");
        }

        assertThatThrownBy(() -> throttle.check(ELSEWHERE, "anna")).isInstanceOf(RateLimited.class);
        assertThatCode(() -> throttle.check(ELSEWHERE, "bob")).doesNotThrowAnyException();
    }

    @Test
    void stopsANetworkThatTriesFromEverywhereInIt() {
        for (int i = 0; i < 50; i++) {
            throttle.failed(ClientNetwork.of("192.0.2." + (100 + i)), "account " + i);
        }

        assertThatThrownBy(() -> throttle.check(HOME, "another")).isInstanceOf(RateLimited.class);
    }

    @Test
    void forgivesTheClientAndTheAccountThatSucceed() {
        fail(HOME, "anna", 6);
        throttle.succeeded(HOME, "anna");

        assertThatCode(() -> throttle.check(HOME, "anna")).doesNotThrowAnyException();
    }

    @Test
    void beginsAnewAfterALongRest() {
        fail(HOME, "anna", 8);
        clock.now = clock.now.plus(Duration.ofHours(2));
        fail(HOME, "anna", 1);

        assertThatCode(() -> throttle.check(HOME, "anna")).doesNotThrowAnyException();
    }

    private void fail(ClientNetwork from, String account, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(from, account);
        }
    }

    private Duration waitOf(ClientNetwork from, String account) {
        return catchThrowableOfType(RateLimited.class, () -> throttle.check(from, account))
                .retryAfter();
    }

    private static SecurityConfig config() {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(SecurityConfig.class)
                .withSources(new PropertiesConfigSource(Map.of(), "none", 100))
                .build()
                .getConfigMapping(SecurityConfig.class);
    }

    private static final class TestClock extends Clock {

        private Instant now = Instant.parse("2026-11-22T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
