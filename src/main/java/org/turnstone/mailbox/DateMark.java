package org.turnstone.mailbox;

import java.util.ArrayList;
import java.util.List;
import org.turnstone.imap.Milestone;
import org.turnstone.web.Dates;

/**
 * A date beside the scrollbar.
 *
 * @param position the row from which on it is that date, counted from 1
 */
public record DateMark(int position, String date) {

    /** One for each date that differs from the one above it, half way between the two places where they were seen. */
    static List<DateMark> of(List<Milestone> milestones, Dates dates) {
        List<DateMark> marks = new ArrayList<>();
        int above = 1;
        for (Milestone milestone : milestones) {
            String date = dates.rough(milestone.receivedAt());
            if (marks.isEmpty() || !marks.getLast().date().equals(date)) {
                marks.add(new DateMark((above + milestone.position() + 1) / 2, date));
            }
            above = milestone.position();
        }
        return marks;
    }
}
