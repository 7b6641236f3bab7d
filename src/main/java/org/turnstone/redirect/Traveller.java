package org.turnstone.redirect;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.turnstone.compose.Spool;
import org.turnstone.imap.MessageSource;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.Messages;
import org.turnstone.mime.RedirectedOutput;

/**
 * A message as it lies on the mail server, fetched for the length of a request, and what its bytes need on their way.
 *
 * @param utf8Header whether it may travel by SMTPUTF8 only
 * @param overlongLine whether it has a line that no server has to take
 */
record Traveller(Path file, ByteSize size, boolean utf8Header, boolean overlongLine) implements MessageSource {

    /** @throws org.turnstone.problem.Problem where it cannot be had */
    static Traveller fetch(Messages mail, MessageRef ref, Spool spool) {
        AtomicReference<RedirectedOutput> passed = new AtomicReference<>();
        Path file = spool.file(out -> {
            RedirectedOutput output = new RedirectedOutput(new BufferedOutputStream(out));
            passed.set(output);
            mail.writeSource(ref, output);
            output.finish();
        });
        RedirectedOutput output = Objects.requireNonNull(passed.get());
        return new Traveller(file, output.size(), output.needsSmtpUtf8(), output.hasOverlongLine());
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        Files.copy(file, out);
    }
}
