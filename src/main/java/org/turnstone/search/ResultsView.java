package org.turnstone.search;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a step of a search has found, and how far it has come.
 *
 * @param query as it was typed
 * @param returnTo this page's address
 * @param sections the hits under their dates, the newest first
 * @param coverage how many folders were searched, of how many
 * @param skipped which were not, and why; empty for none
 * @param retry where those that were skipped are tried again; {@code null} where there is none
 * @param next where the search goes on; {@code null} when it is over
 * @param step names the frame that goes on: each step has one of its own
 * @param more folders that hold more than is shown
 */
public record ResultsView(
        String query,
        String returnTo,
        List<Section> sections,
        String coverage,
        List<String> skipped,
        @Nullable String retry,
        @Nullable String next,
        int step,
        List<More> more) {

    /** Hits under one date. */
    public record Section(String heading, List<HitView> hits) {
        public Section {
            hits = List.copyOf(hits);
        }
    }

    /**
     * A folder with more hits.
     *
     * @param text "37 more in Inbox"
     * @param frame the id of the frame that they come in
     */
    public record More(String text, String href, String frame) {}

    public ResultsView {
        sections = List.copyOf(sections);
        skipped = List.copyOf(skipped);
        more = List.copyOf(more);
    }

    /** Whether nothing was found so far. */
    public boolean nothing() {
        return sections.isEmpty();
    }

    /** Where it goes on, for templates. */
    public Optional<String> nextStep() {
        return Optional.ofNullable(next);
    }

    /** Where it is tried again, for templates. */
    public Optional<String> retryAt() {
        return Optional.ofNullable(retry);
    }
}
