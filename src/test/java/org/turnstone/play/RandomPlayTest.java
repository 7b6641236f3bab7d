package org.turnstone.play;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/**
 * Two tabs, a live page and another mail program on one account, at random in the manner of Dovecot's imaptest: after each
 * step everybody sees what the server has, and nothing has happened to a letter that nobody named. More of it by
 * {@code bin/test -Dtest=RandomPlayTest -Dplay.seeds=50 -Dplay.steps=200}; a failure is played again by {@code -Dplay.seed}.
 */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class RandomPlayTest {

    @TestHTTPResource
    String origin = "";

    /** Each seed is a game of its own, so that one which fails keeps no other from being played. */
    @TestFactory
    Stream<DynamicTest> everybodySeesWhatTheServerHasAndNobodyTouchesWhatWasNotNamed() {
        long first = Long.getLong("play.seed", 2026);
        int steps = Integer.getInteger("play.steps", 40);
        return LongStream.range(first, first + Integer.getInteger("play.seeds", 1))
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> play(seed, steps)));
    }

    private void play(long seed, int steps) {
        try (Play play = new Play(seed, origin)) {
            for (int step = 0; step < steps; step++) {
                play(play, seed, step);
            }
        }
    }

    private static void play(Play play, long seed, int step) {
        try {
            play.step(step);
        } catch (AssertionError | RuntimeException failed) {
            throw new AssertionError(
                    "seed " + seed + ", step " + step + "\n" + String.join("\n", play.story()), failed);
        }
    }
}
