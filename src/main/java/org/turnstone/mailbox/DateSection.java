package org.turnstone.mailbox;

import java.util.List;

/**
 * Messages under one date divider.
 *
 * @param heading "Today", "March"; empty where the section goes on from the page before
 */
public record DateSection(String heading, List<RowView> rows) {

    public DateSection {
        rows = List.copyOf(rows);
    }
}
