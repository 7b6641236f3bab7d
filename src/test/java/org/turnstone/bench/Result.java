package org.turnstone.bench;

import org.jspecify.annotations.Nullable;

/**
 * A line of the table.
 *
 * @param floor in the unit given; {@code null} where there is none
 * @param p95 of the application; {@code null} where it says nothing
 */
record Result(String name, String unit, @Nullable Double floor, double application, @Nullable Double p95, String goal) {

    static Result latency(String name, Duel.Outcome outcome, String goal) {
        return new Result(
                name,
                "ms",
                outcome.floor().median(),
                outcome.application().median(),
                outcome.application().p95(),
                goal);
    }

    /** The ratio to the floor; {@code null} without one, or where it is nothing. */
    @Nullable
    Double ratio() {
        return floor == null || floor == 0 ? null : application / floor;
    }
}
