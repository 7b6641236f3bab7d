package org.turnstone.bench;

/** Measures two things in turn, so that a noisy neighbour meets both. */
record Duel(int warmUps, int rounds) {

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
        for (int round = -warmUps; round < rounds; round++) {
            double floorTime = time(floor, round + warmUps);
            double applicationTime = time(application, round + warmUps);
            if (round >= 0) {
                floorTimes[round] = floorTime;
                applicationTimes[round] = applicationTime;
            }
        }
        return new Outcome(Figures.of(floorTimes), Figures.of(applicationTimes));
    }

    private static double time(Action action, int round) {
        long start = System.nanoTime();
        action.run(round);
        return (System.nanoTime() - start) / 1e6;
    }
}
