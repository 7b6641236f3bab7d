package org.turnstone.message;

import org.jspecify.annotations.Nullable;
import org.turnstone.delivery.ReportView;
import org.turnstone.delivery.SentView;

/**
 * What there is to tell of what became of a message.
 *
 * @param sent of one's own; {@code null} for any other
 * @param report of a report on one's own; {@code null} for any other
 * @param asked of one whose sender wants to be told; {@code null} for any other
 */
public record Tidings(@Nullable SentView sent, @Nullable ReportView report, @Nullable AskedView asked) {

    public static final Tidings NONE = new Tidings(null, null, null);

    public boolean any() {
        return sent != null || report != null || asked != null;
    }
}
