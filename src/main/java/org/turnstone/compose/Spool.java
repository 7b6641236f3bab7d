package org.turnstone.compose;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.turnstone.problem.NoRoom;

/** Files for the length of one request: large parts on their way from one message into another. */
@RequestScoped
public class Spool {

    private static final Logger LOG = Logger.getLogger(Spool.class);

    private final List<Path> files = new ArrayList<>();

    /** Writes a file that only this process's user can read; it is gone when the request ends. */
    public Path file(Writer writer) {
        try {
            // Files.createTempFile gives the owner alone access, where the file system knows owners.
            Path file = Files.createTempFile("turnstone-", ".part");
            files.add(file);
            try (OutputStream out = Files.newOutputStream(file)) {
                writer.writeTo(out);
            }
            return file;
        } catch (IOException diskFull) {
            // What reads from a server turns its own failures into problems: this one is of our own file (F46).
            throw new NoRoom(NoRoom.Whose.SERVER, diskFull);
        }
    }

    @PreDestroy
    void empty() {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException busy) {
                LOG.warnf("spool file left behind file=%s", file.getFileName());
            }
        }
    }

    /** What fills a file. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }
}
