package org.turnstone.identity;

import java.util.List;

/**
 * The identities of an account, for the settings.
 *
 * @param mayAdd whether the person may have another one
 */
public record IdentitiesView(List<Row> rows, boolean mayAdd) {

    public IdentitiesView {
        rows = List.copyOf(rows);
    }

    /**
     * One of them.
     *
     * @param name what it is called; the address where there is no name
     * @param signature its first lines; empty where there is none
     * @param allowed whether it may still be written as
     */
    public record Row(
            long id,
            String name,
            String address,
            String signature,
            boolean preferred,
            boolean forAnswers,
            boolean allowed) {}
}
