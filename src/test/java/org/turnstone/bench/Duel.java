package org.turnstone.bench;

/**
 * Measures two things in turn, so that a noisy neighbour meets both. They change places after ten rounds each: a
 * mailbox that one of them has changed costs the other its next look at it, and a median passes over one in ten.
 */
record Duel(int warmUps, int rounds) {

    private static final int AT_A_STRETCH = 10;

    /** What is measured; the number of the round lets it go somewhere else each time. */
    @FunctionalInterface
    interface Action {
        void run(int round);
    }

    /** The two sets of times. */
    record Outcome(Figures floor, Figures application) {}

    Outcome of(Action floor, Action application) {
        var floorTimes = new double[rounds];
        var applicationTimes = new double[rounds];
        for (int from = -warmUps; from < rounds; from += AT_A_STRETCH) {
            int to = Math.min(rounds, from + AT_A_STRETCH);
            stretch(floor, from, to, floorTimes);
            stretch(application, from, to, applicationTimes);
        }
        return new Outcome(Figures.of(floorTimes), Figures.of(applicationTimes));
    }

    private void stretch(Action action, int from, int to, double[] times) {
        for (int round = from; round < to; round++) {
            long start = System.nanoTime();
            action.run(round + warmUps);
            if (round >= 0) {
                times[round] = (System.nanoTime() - start) / 1e6;
            }
        }
    }
}
