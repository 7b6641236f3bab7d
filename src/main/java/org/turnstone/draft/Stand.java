package org.turnstone.draft;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a form knows of its draft: on this, and on nothing later, its writer has built.
 *
 * @param revision it last heard of; 0 for none
 * @param writer by what the form itself is known; empty for a form that has no name
 * @param chosen whether the writer has seen that there is another version, of that revision, and wants this one
 */
public record Stand(int revision, String writer, boolean chosen) {

    private static final Pattern REVISION = Pattern.compile("\\d{1,9}");
    private static final int LONGEST_NAME = 36;

    /** Of a form that opens. */
    public static Stand fresh() {
        return of(0);
    }

    /** Of a form that opens with a draft of that revision. */
    public static Stand of(int revision) {
        return new Stand(revision, UUID.randomUUID().toString(), false);
    }

    /** As a form says it, which may be nonsense. */
    public static Stand of(@Nullable String revision, @Nullable String writer) {
        boolean counted = revision != null && REVISION.matcher(revision).matches();
        String name = writer == null || writer.length() > LONGEST_NAME ? "" : writer;
        return new Stand(counted ? Integer.parseInt(revision) : 0, name, false);
    }

    /** The same form after that revision was written down for it. */
    public Stand at(int newRevision) {
        return new Stand(newRevision, writer, false);
    }

    /** The same form, over whatever that revision has. */
    public Stand over(int seen) {
        return new Stand(seen, writer, true);
    }

    /** Whether it knows what is in that row: nobody has written it since, or the same form did. */
    boolean covers(DraftRow row) {
        return revision >= row.revision || (!writer.isEmpty() && row.writer.equals(writer));
    }
}
