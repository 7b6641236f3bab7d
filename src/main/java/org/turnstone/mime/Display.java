package org.turnstone.mime;

import java.util.List;
import java.util.Map;

/**
 * What a reader shows of a message (RFC 2046 section 5.1), with care for broken mail: every leaf is a block, another
 * form of one (of alternatives), a picture that some HTML block refers to, or an attachment. Nothing else is hidden.
 *
 * @param blocks from top to bottom; empty text is none
 * @param attachments in the order of the message
 * @param related pictures and the like that the HTML refers to, by Content-ID (without angle brackets) and by
 *     Content-Location
 */
public record Display(List<BodyBlock> blocks, List<Attachment> attachments, Map<String, Part> related) {

    public Display {
        blocks = List.copyOf(blocks);
        attachments = List.copyOf(attachments);
        related = Map.copyOf(related);
    }

    /** Chooses what is shown. Never throws. */
    public static Display of(ParsedMessage message) {
        BlockReader reader = new BlockReader();
        reader.read(message.root());
        reader.unpack();
        return new FileSorter(reader.blocks()).sort(reader.files());
    }
}
