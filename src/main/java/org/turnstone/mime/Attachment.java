package org.turnstone.mime;

import org.turnstone.mail.ByteSize;
import org.turnstone.mail.MediaType;

/**
 * What a reader offers for download.
 *
 * @param section finds it by {@link ParsedMessage#part}
 * @param fileName harmless and never empty: generated from type and place where the message gives none
 * @param declaredType what the message says; never to be echoed to a browser (A03)
 * @param size after decoding
 * @param inlineImage an image meant to be seen with the text that no HTML of the message refers to
 */
public record Attachment(String section, String fileName, MediaType declaredType, ByteSize size, boolean inlineImage) {}
