package org.turnstone.compose;

import org.turnstone.mime.OutgoingPart;

/**
 * A file that goes along, wherever its bytes are now.
 *
 * @param id names it in the form, see {@link EnclosureId}; a file uploaded with this very request has none yet
 * @param part what is sent
 */
public record Enclosure(EnclosureId id, OutgoingPart part) {}
