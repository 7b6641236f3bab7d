package org.turnstone.compose;

import org.turnstone.mime.OutgoingPart;

/**
 * A file that goes along, wherever its bytes are now.
 *
 * @param id names it in the form
 * @param part what is sent
 */
public record Enclosure(EnclosureId id, OutgoingPart part) {

    /** The part with its name on it, for a draft. */
    OutgoingPart labelled() {
        return part.labelled(id.text());
    }
}
