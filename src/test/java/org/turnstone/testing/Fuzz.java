package org.turnstone.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Holds a property against made-up input for a short while. The seeds are the same in every run and only so many, so that
 * a suite which was green stays it on a faster machine; more of them by {@code -Dfuzz.seconds=600}, others by {@code -Dfuzz.seed}. A failure names its own seed,
 * and {@code -Dfuzz.seed=… -Dfuzz.seconds=0} tries that one alone.
 */
public final class Fuzz {

    private static final Duration LASTING = Duration.ofSeconds(Long.getLong("fuzz.seconds", 2));
    private static final long MOST = Long.getLong("fuzz.seconds") == null ? 1_500 : Long.MAX_VALUE;
    private static final long FIRST = Long.getLong("fuzz.seed", 2026);

    private Fuzz() {}

    /** One try. */
    @FunctionalInterface
    public interface Try {
        void with(Random random);
    }

    /** Tries it with one seed after the other until the time is up; once at least, and never more than was tried here. */
    public static void run(String name, Try property) {
        Instant end = Instant.now().plus(LASTING);
        long seed = FIRST;
        do {
            try {
                property.with(new Random(seed));
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError(name + ": -Dfuzz.seed=" + seed, failed);
            }
            seed++;
        } while (seed - FIRST < MOST && Instant.now().isBefore(end));
        System.getLogger(Fuzz.class.getName())
                .log(System.Logger.Level.INFO, "{0}: {1} tries from seed {2}", name, seed - FIRST, FIRST);
    }

    /** Any of them. */
    public static <T> T any(Random random, List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** Between none and that many of them in a row, any character of Unicode now and then. */
    public static String soup(Random random, List<String> pieces, int most) {
        StringBuilder soup = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            if (random.nextInt(12) == 0) {
                soup.append(character(random));
            } else {
                soup.append(any(random, pieces));
            }
        }
        return soup.toString();
    }

    /** A character: of ASCII, controls among it, of the basic plane, lone surrogates among it, or of any plane. */
    public static String character(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> String.valueOf((char) random.nextInt(0x80));
            case 1 -> String.valueOf((char) random.nextInt(0x10000));
            case 2 -> Character.toString(random.nextInt(0x110000));
            default ->
                any(
                        random,
                        List.of(
                                "\0", "\r", "\n", "\t", "\f", "\u000b", "\u00a0", "\u00ad", "\u200b", "\u2028",
                                "\u202e", "\ufeff", "\ufffd", "\ufffe", "\u0130", "\u017f"));
        };
    }
}
