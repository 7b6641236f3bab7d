package org.turnstone.imap;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * When the message at a place of a list came in.
 *
 * @param position counted from 1 at the top of the list
 */
public record Milestone(int position, Instant receivedAt) {

    /**
     * Places at even distances through a list, the first and the last among them.
     *
     * @param total how many rows it has
     * @param most how many places are wanted at most, at least 2
     */
    public static int[] positions(int total, int most) {
        int count = Math.min(total, most);
        int[] positions = new int[count];
        for (int i = 0; i < count; i++) {
            positions[i] = count == 1 ? 1 : 1 + (int) ((long) i * (total - 1) / (count - 1));
        }
        return positions;
    }

    /**
     * Those of a list whose dates are at hand.
     *
     * @param receivedAt when the message at a position came in
     */
    public static List<Milestone> evenly(int total, int most, IntFunction<Instant> receivedAt) {
        return Arrays.stream(positions(total, most))
                .mapToObj(position -> new Milestone(position, receivedAt.apply(position)))
                .toList();
    }
}
