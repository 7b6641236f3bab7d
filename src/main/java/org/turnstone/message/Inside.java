package org.turnstone.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.turnstone.imap.Done;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.Work;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.MediaType;
import org.turnstone.mime.Attachment;
import org.turnstone.mime.ParsedMessage;
import org.turnstone.mime.Part;
import org.turnstone.mime.TransferEncoding;
import org.turnstone.problem.NotFound;

/**
 * What lies within a message: messages, their files, pieces of files. A message within keeps the sections it has in the
 * one around it, so a section names the same part wherever it is asked for.
 */
public final class Inside {

    /** A message within that was left out for its size is read up to here. */
    private static final int LARGEST = 32 << 20;

    private final long account;
    private final MailAccess access;
    private final OpenedMessages opened;

    Inside(long account, MailAccess access, OpenedMessages opened) {
        this.account = account;
        this.access = access;
        this.opened = opened;
    }

    /** The file of that section, and the message it is a file of. */
    public record Held(OpenedMessage by, Attachment file) {}

    /** Whose messages these are. */
    public long account() {
        return account;
    }

    /** Finds a file in the message or in any within; also a part that is no file but can be kept as one. */
    public Optional<Held> held(OpenedMessage message, String section) {
        OpenedMessage at = message;
        while (true) {
            Optional<Attachment> file = at.display().attachments().stream()
                    .filter(candidate -> candidate.section().equals(section))
                    .findFirst();
            if (file.isPresent()) {
                return Optional.of(new Held(at, file.get()));
            }
            Optional<Part> around = at.parsed().allParts().stream()
                    .filter(part -> section.startsWith(part.section() + ".") && carriesMessage(part))
                    .findFirst();
            if (around.isEmpty()) {
                return part(at, section);
            }
            at = message(at, around.get().section()).orElseThrow(() -> new NotFound(NotFound.What.PART));
        }
    }

    private static Optional<Held> part(OpenedMessage message, String section) {
        return message.parsed()
                .part(section)
                .filter(part -> part.children().isEmpty())
                .map(part -> new Held(
                        message,
                        new Attachment(
                                section,
                                part.fileName().orElse("part-" + section + ".txt"),
                                part.type(),
                                part.size(),
                                false)));
    }

    /**
     * The message that a part carries.
     *
     * @return empty where it carries none, or one too large to be opened here
     */
    Optional<OpenedMessage> message(OpenedMessage around, String section) {
        if (!around.storedSizes().containsKey(section)) {
            return around.parsed().part(section).flatMap(part -> part.message()
                    .map(message -> opened(around, message, around.storedSizes())));
        }
        if (around.parsed().part(section).filter(Inside::carriesMessage).isEmpty()) {
            return Optional.empty();
        }
        return opened.find(account, around.ref(), section).or(() -> {
            byte[] bytes = beginning(around, section, LARGEST + 1);
            if (bytes.length > LARGEST) {
                return Optional.empty();
            }
            OpenedMessage read = opened(around, ParsedMessage.parse(bytes, section), Map.of());
            opened.keep(account, read, section);
            return Optional.of(read);
        });
    }

    private static boolean carriesMessage(Part part) {
        return part.message().isPresent() || part.type().equals(MediaType.MESSAGE);
    }

    private static OpenedMessage opened(OpenedMessage around, ParsedMessage message, Map<String, ByteSize> leftOut) {
        return OpenedMessage.of(around.ref(), Set.of(), around.receivedAt(), around.size(), message, leftOut);
    }

    /** The first bytes of a part, decoded. */
    public byte[] beginning(OpenedMessage message, String section, int most) {
        return read(message, section, content -> content.readNBytes(most));
    }

    /** How many bytes a part has, counted once: what a server says of an encoded one is a guess. */
    public long count(OpenedMessage message, String section) {
        return opened.size(
                account,
                message.ref(),
                section,
                () -> read(message, section, content -> content.transferTo(OutputStream.nullOutputStream())));
    }

    /** Some bytes of a part; those before them are read and passed over. */
    public void write(OpenedMessage message, String section, long from, long length, OutputStream to) {
        read(message, section, content -> {
            content.skipNBytes(from);
            copy(content, length, to);
            return Done.DONE;
        });
    }

    /** Reads a part, decoded; done again, once, on a fresh connection when the connection is lost. */
    public <T> T read(OpenedMessage message, String section, Work<InputStream, T> work) {
        Part part = message.parsed().part(section).orElseThrow(() -> new NotFound(NotFound.What.PART));
        if (!message.storedSizes().containsKey(section)) {
            try (InputStream content = part.stream()) {
                return work.with(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        String encoding = part.headers().first("Content-Transfer-Encoding").orElse("");
        return access.read(message.ref().mailbox(), folder -> {
            folder.requireValidity(message.ref().validity());
            try (InputStream stored = folder.message(message.ref().uid()).open(section);
                    InputStream decoded = TransferEncoding.decode(stored, encoding)) {
                return work.with(decoded);
            }
        });
    }

    private static void copy(InputStream from, long length, OutputStream to) throws IOException {
        byte[] some = new byte[1 << 14];
        long left = length;
        while (left > 0) {
            int read = from.read(some, 0, (int) Math.min(some.length, left));
            if (read < 0) {
                return;
            }
            to.write(some, 0, read);
            left -= read;
        }
    }
}
