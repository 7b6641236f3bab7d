package org.turnstone.message;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.Envelope;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MessageRef;
import org.turnstone.mime.Attachment;
import org.turnstone.mime.Display;
import org.turnstone.mime.Envelopes;
import org.turnstone.mime.ParsedMessage;

/**
 * A message opened for reading. What it consists of never changes as long as its {@link MessageRef} is valid; its flags
 * are those of the moment.
 *
 * @param size as stored
 * @param parsed the message, or for a large one its {@link Skeleton}
 * @param storedSizes for a skeleton: the size of each part left out, as stored, by section; empty for a whole message
 */
public record OpenedMessage(
        MessageRef ref,
        Set<Flag> flags,
        Instant receivedAt,
        ByteSize size,
        ParsedMessage parsed,
        Envelope envelope,
        Display display,
        Map<String, ByteSize> storedSizes) {

    public OpenedMessage {
        flags = Set.copyOf(flags);
        storedSizes = Map.copyOf(storedSizes);
    }

    /** A message as it was read, laid out for showing. */
    static OpenedMessage of(
            MessageRef ref,
            Set<Flag> flags,
            Instant receivedAt,
            ByteSize size,
            ParsedMessage parsed,
            Map<String, ByteSize> storedSizes) {
        Envelope envelope = Envelopes.of(parsed.headers());
        return new OpenedMessage(ref, flags, receivedAt, size, parsed, envelope, Display.of(parsed), storedSizes);
    }

    /** Whether parts were left out because of their size: they are read from the server when they are asked for. */
    public boolean isSkeleton() {
        return !storedSizes.isEmpty();
    }

    /** Whether its text is longer than what is shown of it. */
    public boolean isCutShort() {
        return display.blocks().stream()
                .anyMatch(block -> storedSizes.containsKey(block.part().section()));
    }

    public boolean has(Flag flag) {
        return flags.contains(flag);
    }

    /** How large an attachment is once downloaded: told exactly, or for a part left out by its encoded size. */
    public ByteSize sizeOf(Attachment attachment) {
        ByteSize stored = storedSizes.get(attachment.section());
        return stored == null ? attachment.size() : stored;
    }

    OpenedMessage withFlags(Set<Flag> now) {
        return new OpenedMessage(ref, now, receivedAt, size, parsed, envelope, display, storedSizes);
    }
}
