package org.turnstone.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a message that was sent.
 *
 * @param summary in a few phrases: "Delivered to 3", "Delayed for 1, retrying"
 * @param failed whether somebody did not get it
 * @param rows one for each recipient
 */
public record SentView(List<String> summary, boolean failed, List<Row> rows) {

    /**
     * One recipient.
     *
     * @param name empty where only the address is known
     * @param at when that became known, for people
     * @param exact the same to the second
     * @param words what the server said; empty for nothing
     * @param server which one; empty where it is not told
     * @param claimed whether somebody only claims it
     * @param read when it was opened, for people; {@code null} where nobody said so
     */
    public record Row(
            String name,
            String email,
            Fate.State state,
            String at,
            String exact,
            String words,
            String server,
            boolean claimed,
            @Nullable String read) {}

    public SentView {
        summary = List.copyOf(summary);
        rows = List.copyOf(rows);
    }

    /** Whether anything of it is somebody's mere claim. */
    public boolean claims() {
        return rows.stream().anyMatch(Row::claimed);
    }

    /** Whether of some nothing is known but that the mail server has it. */
    public boolean waiting() {
        return rows.stream().anyMatch(row -> row.state() == Fate.State.HANDED);
    }

    /** Whether anybody's program said that it was opened. */
    public boolean read() {
        return rows.stream().anyMatch(row -> row.read() != null);
    }
}
