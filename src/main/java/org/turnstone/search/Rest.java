package org.turnstone.search;

import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.turnstone.deed.Selection;
import org.turnstone.problem.Problem;

/**
 * What of a choice was left undone. A folder that refuses does not stop the others, and what was done in those is told,
 * with its way back.
 */
final class Rest {

    private int messages;
    private boolean done;
    private @Nullable Problem refusal;

    /** Does it folder by folder. */
    void of(Map<Hits.Where, Selection> selections, BiConsumer<Hits.Where, Selection> deed) {
        selections.forEach((where, selection) -> {
            try {
                deed.accept(where, selection);
                done = true;
            } catch (Problem refused) {
                refusal = refusal == null ? refused : refusal;
                messages += selection.size();
            }
        });
    }

    /**
     * How many messages that was.
     *
     * @throws Problem the first refusal, where nothing was done at all
     */
    int messages() {
        if (refusal != null && !done) {
            throw refusal;
        }
        return messages;
    }
}
