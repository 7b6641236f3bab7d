package org.turnstone.mailbox;

import java.util.List;
import org.turnstone.mail.MessageRef;
import org.turnstone.web.Avatar;

/**
 * One message in the list, ready to print.
 *
 * @param ref the message
 * @param href its permalink
 * @param form where it is gone on with; empty for what is read, and for several drafts of one conversation
 * @param avatar of who wrote it, or in Drafts and Sent of whom it is for
 * @param who sender or recipients, as a line: "Jonas Weber, me"
 * @param subject empty where there is none
 * @param preview the beginning of the text; may be empty, is cut to what a row can show
 * @param date brief: "14:32", "Yesterday", "12 Mar"
 * @param machine ISO 8601, from which a script makes the exact time for the tooltip
 * @param size "1.2 MB", shown where there is room; empty for a message of common size, which says nothing
 * @param marks what stands on it
 * @param current whether it is the one in the reading pane
 * @param stack what the row stands for
 */
public record RowView(
        MessageRef ref,
        String href,
        String form,
        Avatar avatar,
        String who,
        String subject,
        String preview,
        String date,
        String machine,
        String size,
        Marks marks,
        boolean current,
        Stack stack) {

    /**
     * The messages a row stands for.
     *
     * @param size how many the conversation has in all folders; 1 for a message alone
     * @param id those in this mailbox, as forms name them: {@code uidvalidity.12,15:17}
     */
    public record Stack(int size, String id) {

        /** Whether there is a number to show. */
        public boolean many() {
            return size > 1;
        }
    }

    /** A message alone. */
    public RowView(
            MessageRef ref,
            String href,
            Avatar avatar,
            String who,
            String subject,
            String preview,
            String date,
            String machine,
            String size,
            Marks marks,
            boolean current) {
        this(ref, href, "", avatar, who, subject, preview, date, machine, size, marks, current, new Stack(1, ref.id()));
    }

    /** The same row for the whole conversation. */
    RowView standingFor(Avatar face, String people, Stack all, boolean open) {
        String draft = all.id().equals(ref.id()) ? form : "";
        return new RowView(ref, href, draft, face, people, subject, preview, date, machine, size, marks, open, all);
    }

    /** The same row of a draft: who presses it wants to write on. */
    RowView goneOnWith(String where) {
        return new RowView(ref, href, where, avatar, who, subject, preview, date, machine, size, marks, current, stack);
    }

    /**
     * What is known of a message beside its text.
     *
     * @param attachment something to keep hangs on it
     * @param pinned it stands at the top of the list
     * @param muted nobody wants to be told what comes into its conversation
     */
    public record Marks(
            boolean unread,
            boolean starred,
            boolean answered,
            boolean forwarded,
            boolean attachment,
            boolean pinned,
            boolean muted,
            List<LabelView> labels) {

        public Marks {
            labels = List.copyOf(labels);
        }

        /** Whether any of them is shown as a sign. */
        boolean any() {
            return starred || answered || forwarded || attachment || pinned || muted;
        }
    }

    /** What fits beside a subject on a wide screen; more would only make the page heavier. */
    private static final int LONGEST_PREVIEW = 64;

    public RowView {
        if (preview.codePointCount(0, preview.length()) > LONGEST_PREVIEW) {
            preview = preview.substring(0, preview.offsetByCodePoints(0, LONGEST_PREVIEW)) + "…";
        }
    }

    /** Whether anything stands between the name and the date. */
    public boolean marked() {
        return marks.any() || !size.isEmpty();
    }

    /** As forms name what it stands for. */
    public String id() {
        return stack.id();
    }

    /** Where its flags are posted. */
    public String flags() {
        return href.substring(0, href.lastIndexOf('/')) + "/flags";
    }

    /** Where its pin is posted. */
    public String pins() {
        return href.substring(0, href.lastIndexOf('/')) + "/pins";
    }

    /** The element's id on the page, for streams: {@code msk1x2y-4711}. A conversation has that of its newest message here. */
    public String element() {
        return RowId.of(ref);
    }
}
