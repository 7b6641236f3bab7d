package org.turnstone.search;

import java.util.List;
import org.turnstone.mailbox.RowView;
import org.turnstone.search.Marker.Piece;

/**
 * A message that was found.
 *
 * @param folder where it lies, as people call it
 * @param subject with what was looked for cut out
 * @param preview likewise
 */
public record HitView(RowView row, String folder, List<Piece> subject, List<Piece> preview) {

    public HitView {
        subject = List.copyOf(subject);
        preview = List.copyOf(preview);
    }
}
