package org.turnstone.mailbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a page lies in its list, for the scrollbar.
 *
 * @param list the address of the list from its top
 * @param dates where its dates are told; {@code null} where it is not in their order
 * @param counted whether it is known how many rows there are
 * @param first where the first row of the page stands, counted from 1
 * @param total how many rows there are
 */
public record PlaceView(String list, @Nullable String dates, boolean counted, int first, int total) {

    static PlaceView of(String url, ListChoice choice, Listing page) {
        // Only the structures of messages tell which of them bring something: nobody looks at all of them.
        boolean counted = !choice.only().contains(ListChoice.Only.ATTACHED) && page.first() > 0;
        String dates = counted && choice.isByDate() ? ChoiceView.address(url + "/dates", choice) : null;
        return new PlaceView(ChoiceView.address(url, choice), dates, counted, page.first(), page.total());
    }

    /** For templates. */
    public Optional<String> milestones() {
        return Optional.ofNullable(dates);
    }
}
