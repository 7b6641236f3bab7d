package org.turnstone.mailbox;

import java.util.List;

/**
 * Messages under one date divider.
 *
 * @param heading "Today", "March"; empty where the section goes on from the page before
 * @param pins whether it stands above all dates: what is pinned has its place in the list where its date is
 */
public record DateSection(String heading, List<RowView> rows, boolean pins) {

    public DateSection {
        rows = List.copyOf(rows);
    }

    /** Messages of a date. */
    public DateSection(String heading, List<RowView> rows) {
        this(heading, rows, false);
    }

    /** What stands above all others. */
    static DateSection ofPins(String heading, List<RowView> rows) {
        return new DateSection(heading, rows, true);
    }
}
