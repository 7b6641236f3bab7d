package org.turnstone.smtp;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.turnstone.net.Deadline;
import org.turnstone.net.Watchdog;
import org.turnstone.net.Watchdog.Watch;

/** A socket's read has a timeout and its write has none: this closes the socket under a write that nobody reads (F02). */
final class PatientOutputStream extends FilterOutputStream {

    private final Socket plain;
    private final Duration inactivity;

    PatientOutputStream(OutputStream out, Socket plain, Duration inactivity) {
        super(out);
        this.plain = plain;
        this.inactivity = inactivity;
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        try (Watch watch = Watchdog.guard(plain, Deadline.after(inactivity))) {
            try {
                out.write(octets, from, length);
            } catch (IOException broken) {
                throw watch.fired() ? timeout(broken) : broken;
            }
        }
    }

    private static SocketTimeoutException timeout(IOException broken) {
        SocketTimeoutException timeout = new SocketTimeoutException("the server does not read");
        timeout.initCause(broken);
        return timeout;
    }
}
