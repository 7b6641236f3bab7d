package org.turnstone.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A received message, parsed over its bytes. Parts of an embedded message keep the sections they have in the message
 * around it.
 */
public final class ParsedMessage {

    private final Part root;
    private final boolean truncatedStructure;

    ParsedMessage(Part root, boolean truncatedStructure) {
        this.root = root;
        this.truncatedStructure = truncatedStructure;
    }

    /** Reads any bytes as a message. Never throws, whatever they are; time and memory are linear in their number. */
    public static ParsedMessage parse(byte[] raw) {
        return Structure.read(raw);
    }

    /**
     * Reads the message that a part of another one carries.
     *
     * @param section of that part: the sections within begin with it
     */
    public static ParsedMessage parse(byte[] raw, String section) {
        return Structure.read(raw, section);
    }

    public Headers headers() {
        return root.headers();
    }

    /** The body: a leaf for a simple message, else a multipart. */
    public Part root() {
        return root;
    }

    /** Every part, depth first, through embedded messages. */
    public List<Part> allParts() {
        List<Part> parts = new ArrayList<>();
        collect(root, parts);
        return parts;
    }

    private static void collect(Part part, List<Part> parts) {
        parts.add(part);
        part.children().forEach(child -> collect(child, parts));
        part.message().ifPresent(message -> collect(message.root(), parts));
    }

    /** The part of that {@link Part#section()} or {@link Attachment#section()}. */
    public Optional<Part> part(String section) {
        int mark = section.indexOf(UuBlocks.MARK);
        if (mark > 0) {
            return part(section.substring(0, mark)).flatMap(text -> UuBlocks.part(text, section));
        }
        int tnef = section.indexOf(Tnef.MARK);
        if (tnef > 0) {
            return part(section.substring(0, tnef)).flatMap(part -> Tnef.part(part, section));
        }
        return allParts().stream()
                .filter(part -> part.section().equals(section))
                .findFirst();
    }

    /** Whether the message nests deeper or holds more parts than are read; the rest stands in the last part (M03). */
    public boolean truncatedStructure() {
        return truncatedStructure;
    }
}
