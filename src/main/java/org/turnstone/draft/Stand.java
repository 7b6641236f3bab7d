package org.turnstone.draft;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a form knows of its draft: on this, and on nothing later, its writer has built.
 *
 * @param revision it last heard of; 0 for none
 * @param writer by what the form itself is known; empty for a form that has no name
 * @param turn which of the form's requests this is: one that was long on its way comes after later ones
 * @param chosen whether the writer has seen that there is another version, of that revision, and wants this one
 */
public record Stand(int revision, String writer, int turn, boolean chosen) {

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final int LONGEST_NAME = 36;

    /** Of a form that opens. */
    public static Stand fresh() {
        return of(0);
    }

    /** Of a form that opens with a draft of that revision. */
    public static Stand of(int revision) {
        return new Stand(revision, UUID.randomUUID().toString(), 0, false);
    }

    /** As a form says it, which may be nonsense. */
    public static Stand of(@Nullable String revision, @Nullable String writer, @Nullable String turn) {
        String name = writer == null || writer.length() > LONGEST_NAME ? "" : writer;
        return new Stand(count(revision), name, count(turn), false);
    }

    /** A number as a form says it; 0 for nonsense. */
    public static int count(@Nullable String said) {
        return said != null && COUNT.matcher(said).matches() ? Integer.parseInt(said) : 0;
    }

    /** The same form after that revision was written down for it. */
    public Stand at(int newRevision) {
        return new Stand(newRevision, writer, turn, false);
    }

    /** The same form, over whatever that revision has. */
    public Stand over(int seen) {
        return new Stand(seen, writer, turn, true);
    }

    /** Whether it knows what is in that row: nobody has written it since, or the same form did, and not later. */
    boolean covers(DraftRow row) {
        boolean same = !writer.isEmpty() && row.writer.equals(writer);
        return revision >= row.revision || (same && turn >= row.turn);
    }
}
