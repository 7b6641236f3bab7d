package org.turnstone.play;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/**
 * Two tabs, a live page and another mail program on one account, at random in the manner of Dovecot's imaptest: after each
 * step everybody sees what the server has, and nothing has happened to a letter that nobody named. More of it by
 * {@code mvn test -Dtest=RandomPlay -Dplay.seeds=50 -Dplay.steps=200}; a failure is played again by {@code -Dplay.seed}.
 */
@QuarkusTest
@Needs({Program.DOVECOT, Program.POSTFIX, Program.CHROMIUM})
class RandomPlay {

    @TestHTTPResource
    String origin = "";

    @Test
    @Timeout(36_000)
    void everybodySeesWhatTheServerHasAndNobodyTouchesWhatWasNotNamed() {
        long first = Long.getLong("play.seed", 2026);
        for (long seed = first; seed < first + Integer.getInteger("play.seeds", 1); seed++) {
            play(seed, Integer.getInteger("play.steps", 30));
        }
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
