package org.turnstone.mime;

import java.util.List;
import java.util.Optional;

/** A received message, parsed over its bytes. */
public final class ParsedMessage {

    ParsedMessage() {}

    /** Reads any bytes as a message. Never throws, whatever they are; time and memory are linear in their number. */
    public static ParsedMessage parse(byte[] raw) {
        return Unwritten.yet();
    }

    public Headers headers() {
        return Unwritten.yet();
    }

    /** The body: a leaf for a simple message, else a multipart. */
    public Part root() {
        return Unwritten.yet();
    }

    /** Every part, depth first, through embedded messages. */
    public List<Part> allParts() {
        return Unwritten.yet();
    }

    /** The part of that {@link Part#section()} or {@link Attachment#section()}. */
    public Optional<Part> part(String section) {
        return Unwritten.yet();
    }

    /** Whether the message nests deeper or holds more parts than are read; the rest stands in the last part (M03). */
    public boolean truncatedStructure() {
        return Unwritten.<Boolean>yet();
    }
}
