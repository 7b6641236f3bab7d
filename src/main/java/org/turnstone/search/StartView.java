package org.turnstone.search;

import java.util.List;

/**
 * The page before anything was asked for.
 *
 * @param recent what the person looked for lately, the newest first
 */
public record StartView(List<SavedSearch> saved, List<SavedSearch> recent, List<SearchHelp.Line> help) {

    public StartView {
        saved = List.copyOf(saved);
        recent = List.copyOf(recent);
        help = List.copyOf(help);
    }
}
