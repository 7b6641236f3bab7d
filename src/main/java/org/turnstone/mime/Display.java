package org.turnstone.mime;

import java.util.List;
import java.util.Map;

/**
 * What a reader shows of a message (RFC 2046 section 5.1), with care for broken mail: every leaf is a block, a picture
 * that some HTML block refers to, or an attachment. Nothing is hidden.
 *
 * @param blocks from top to bottom
 * @param attachments in the order of the message
 * @param related pictures by Content-ID (without angle brackets) or Content-Location
 */
public record Display(List<BodyBlock> blocks, List<Attachment> attachments, Map<String, Part> related) {

    public Display {
        blocks = List.copyOf(blocks);
        attachments = List.copyOf(attachments);
        related = Map.copyOf(related);
    }

    public static Display of(ParsedMessage message) {
        return Unwritten.yet();
    }
}
