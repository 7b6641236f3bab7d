package org.turnstone.imap;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.Flag;
import org.turnstone.mail.Uid;
import org.turnstone.mime.TransferEncoding;
import org.turnstone.problem.MessageGone;
import org.turnstone.problem.NotFound;

/** Reads messages and their parts, never marking them read. */
final class Sections {

    /** One piece of a large part: what is held in memory at a time. */
    static final int CHUNK = 512 * 1024;

    private static final Pattern SECTION =
            Pattern.compile("(HEADER|TEXT|[1-9]\\d{0,3}(\\.[1-9]\\d{0,3}){0,120}(\\.(MIME|HEADER|TEXT))?)?");

    private static final Pattern PART = Pattern.compile("[1-9]\\d{0,3}(\\.[1-9]\\d{0,3}){0,120}");

    private final ImapConnection connection;

    Sections(ImapConnection connection) {
        this.connection = connection;
    }

    Optional<Content> content(Uid uid, ByteSize atMost) throws IOException {
        long limit = Math.clamp(atMost.bytes(), 1, Integer.MAX_VALUE / 2);
        FetchedMessage message = fetch(uid, "UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[]<0." + limit + ">", limit);
        byte[] bytes = message == null ? null : message.section("");
        if (message == null || bytes == null || message.receivedAt() == null) {
            return Optional.empty();
        }
        // RFC822.SIZE is an estimate on some servers; what came short of the limit is all there is.
        boolean truncated = bytes.length >= limit && message.size().bytes() > limit;
        return Optional.of(new Content(
                uid,
                message.flags() == null ? Set.of() : message.flags(),
                message.receivedAt(),
                message.size(),
                bytes,
                truncated));
    }

    /** Empty when it is gone. */
    Optional<Set<Flag>> flags(Uid uid) throws IOException {
        FetchedMessage message = fetch(uid, "UID FLAGS", 0, told -> told.flags() != null);
        return message == null ? Optional.empty() : Optional.ofNullable(message.flags());
    }

    Optional<BodyStructure> structure(Uid uid) throws IOException {
        FetchedMessage message = fetch(uid, "UID BODYSTRUCTURE", 1024 * 1024);
        BodyStructure structure = message == null ? null : message.structure();
        if (structure == null && !new Search(connection).existing(Set.of(uid)).isEmpty()) {
            throw new NotFound(NotFound.What.PART);
        }
        return Optional.ofNullable(structure);
    }

    /**
     * Reads a section in one answer while it arrives: Dovecot reads a part from its beginning for every piece of it, which
     * made 3 MB eight times slower.
     *
     * @param begun is run before the first octet is read
     */
    void stream(Uid uid, String section, SectionReader reader, Runnable begun) throws IOException {
        if (!SECTION.matcher(section).matches()) {
            throw new NotFound(NotFound.What.PART);
        }
        StreamedSection streamed = new StreamedSection(uid, "BODY[" + section + "]", reader, begun);
        Answer answer = ask(uid, "BODY.PEEK[" + section + "]", streamed);
        Refusals.requireOkOrGone(answer.status());
        if (!streamed.done()) {
            streamed.readWhole(answer.message());
        }
    }

    /**
     * Reads the content of a part: decoded by the server where it can (RFC 3516), which saves a quarter of the octets, and
     * here where it cannot, or will not for this one.
     *
     * @param encoding the part's Content-Transfer-Encoding; see {@link TransferEncoding#decode}
     */
    void streamDecoded(Uid uid, String section, String encoding, SectionReader reader, Runnable begun)
            throws IOException {
        boolean worthAsking =
                TransferEncoding.isBase64(encoding) && PART.matcher(section).matches();
        if (worthAsking && connection.capabilities().binary() && streamBinary(uid, section, reader, begun)) {
            return;
        }
        streamStored(uid, section, encoding, reader, begun);
    }

    /** As {@link #streamDecoded}, decoded here. */
    void streamStored(Uid uid, String section, String encoding, SectionReader reader, Runnable begun)
            throws IOException {
        stream(uid, section, stored -> reader.read(TransferEncoding.decode(stored, encoding)), begun);
    }

    /** False where the server has not given it, and nothing has been read. */
    private boolean streamBinary(Uid uid, String section, SectionReader reader, Runnable begun) throws IOException {
        StreamedSection streamed = new StreamedSection(uid, "BINARY[" + section + "]", reader, begun);
        Answer answer = ask(uid, "BINARY.PEEK[" + section + "]", streamed);
        if (streamed.done()) {
            Refusals.requireOkOrGone(answer.status());
            return true;
        }
        // UNKNOWN-CTE, a fault in the encoding, NIL, or nothing at all: what is stored tells.
        FetchedMessage message = answer.message();
        return answer.status().isOk() && message != null && streamed.readIfPresent(message);
    }

    /** How a FETCH ended, and what it said of the message; {@code null} where it said nothing. */
    private record Answer(Status status, @Nullable FetchedMessage message) {}

    private Answer ask(Uid uid, String item, StreamedSection streamed) throws IOException {
        Command command = Command.of("UID FETCH")
                .raw(uid + " (UID " + item + ")")
                .expecting(CHUNK)
                .into(streamed);
        AtomicReference<FetchedMessage> found = new AtomicReference<>();
        Status status = connection.run(command, response -> {
            if (response.is("FETCH")) {
                FetchedMessage message = FetchedMessage.read(response);
                if (uid.equals(message.uid()) && message.isAnswer()) {
                    found.set(message);
                }
            }
        });
        return new Answer(status, found.get());
    }

    /** As {@link #stream}, for those who stop early: piece by piece, the first of them with the first octet. */
    InputStream read(Uid uid, String section) {
        if (!SECTION.matcher(section).matches()) {
            throw new NotFound(NotFound.What.PART);
        }
        return new SectionStream(offset -> piece(uid, section, offset), CHUNK);
    }

    private byte[] piece(Uid uid, String section, long offset) throws IOException {
        FetchedMessage message = fetch(uid, "UID BODY.PEEK[" + section + "]<" + offset + "." + CHUNK + ">", CHUNK);
        if (message == null) {
            throw new MessageGone();
        }
        byte[] piece = message.section(section);
        if (piece == null && offset > 0) {
            return new byte[0];
        }
        if (piece == null) {
            throw new NotFound(NotFound.What.PART);
        }
        return piece;
    }

    /** {@code null} when the message is gone. */
    private @Nullable FetchedMessage fetch(Uid uid, String items, long room) throws IOException {
        // A change of flags may be told on the way; it is not what was asked for.
        return fetch(uid, items, room, FetchedMessage::isAnswer);
    }

    private @Nullable FetchedMessage fetch(Uid uid, String items, long room, Predicate<FetchedMessage> answer)
            throws IOException {
        AtomicReference<FetchedMessage> found = new AtomicReference<>();
        Command command = Command.of("UID FETCH").raw(uid + " (" + items + ")").expecting(room);
        Status status = connection.run(command, response -> {
            if (response.is("FETCH")) {
                FetchedMessage message = FetchedMessage.read(response);
                if (uid.equals(message.uid()) && answer.test(message)) {
                    found.set(message);
                }
            }
        });
        Refusals.requireOkOrGone(status);
        return found.get();
    }
}
