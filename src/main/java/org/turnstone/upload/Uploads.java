package org.turnstone.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.ByteSize;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.TooLarge;

/**
 * Files of messages that are being written, from the first byte until the message is sent or thrown away. Each is one
 * person's: to everybody else it is not there (A09). Whatever length they have, a chunk at a time is in memory.
 */
@ApplicationScoped
public class Uploads {

    /** The rule a chunk breaks that does not go on where the one before ended. */
    public static final String OFFSET = "upload.offset";

    /** What is in memory at a time, however slowly it comes, and taken in one transaction: one piece. */
    static final int CHUNK = 256 << 10;

    private final UploadRows rows;
    private final UploadContent content;

    Uploads(UploadRows rows, UploadContent content) {
        this.rows = rows;
        this.content = content;
    }

    /**
     * Expects a file.
     *
     * @param submission which message it belongs to
     * @param size how long it will be; {@code null} where nobody knows yet
     * @throws org.turnstone.problem.NoRoom where the person has too much waiting, or the server no room
     */
    public Upload begin(long person, UUID submission, FileDetails details, @Nullable ByteSize size) {
        return stored(() -> rows.begin(person, submission, details, size));
    }

    /** One of that person's; whoever asks for it still needs it. */
    public Optional<Upload> find(long person, UUID id) {
        return rows.find(person, id);
    }

    /**
     * Takes more of a file, up to its end or that of the stream. A stream that breaks off leaves what arrived in whole
     * chunks, from where its sender goes on.
     *
     * @throws NotFound ({@code UPLOAD}) where that person has none of that id
     * @throws org.turnstone.problem.InvalidInput ({@link #OFFSET}) where it goes on from elsewhere, and where it comes in
     *     far too small parts
     * @throws TooLarge for more than was announced: of that chunk nothing is kept
     */
    public Upload append(long person, UUID id, long offset, InputStream from) throws IOException {
        Upload upload = take(person, id, offset, from.readNBytes(CHUNK));
        for (byte[] more = from.readNBytes(CHUNK); more.length > 0; more = from.readNBytes(CHUNK)) {
            upload = take(person, id, upload.received().bytes(), more);
        }
        return upload;
    }

    /**
     * Takes a whole file of unknown length at once, or nothing of it.
     *
     * @throws TooLarge beyond the limit
     */
    public Upload take(long person, UUID submission, FileDetails details, ByteSize limit, InputStream from)
            throws IOException {
        Upload upload = begin(person, submission, details, null);
        try {
            byte[] some;
            do {
                some = from.readNBytes(CHUNK);
                upload = take(person, upload.id(), upload.received().bytes(), some);
                if (upload.received().exceeds(limit)) {
                    throw new TooLarge(limit);
                }
            } while (some.length > 0);
            return rows.finish(person, upload.id());
        } catch (IOException | RuntimeException broken) {
            rows.drop(person, upload.id());
            throw broken;
        }
    }

    /** Opens what has arrived, as often as it is asked for. Reading fails where it is thrown away meanwhile. */
    public InputStream open(Upload upload) {
        return content.open(upload.key(), upload.received().bytes());
    }

    /**
     * Throws one away.
     *
     * @throws NotFound ({@code UPLOAD}) where that person has none of that id
     */
    public void drop(long person, UUID id) {
        if (!rows.drop(person, id)) {
            throw new NotFound(NotFound.What.UPLOAD);
        }
    }

    /** What was uploaded for a message belongs to another name of it. */
    public void adopt(long person, UUID before, UUID after) {
        rows.adopt(person, before, after);
    }

    /** The message is sent, or thrown away. */
    public void forget(long person, UUID submission) {
        rows.forget(person, submission);
    }

    private Upload take(long person, UUID id, long offset, byte[] some) {
        return stored(() -> rows.append(person, id, offset, some));
    }

    private static Upload stored(Supplier<Upload> work) {
        try {
            return work.get();
        } catch (PersistenceException failed) {
            throw FullStorage.of(failed);
        }
    }
}
