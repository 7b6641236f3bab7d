package org.turnstone.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.turnstone.testing.Fault.Direction;

/** One proxied connection: two pumps, each of which looks at the fault before every write. */
final class Tunnel {
    private final Socket client;
    private final Socket server;
    private final Supplier<Fault> fault;
    private final Consumer<Tunnel> ended;
    private final CountDownLatch over = new CountDownLatch(1);

    Tunnel(Socket client, Socket server, Supplier<Fault> fault, Consumer<Tunnel> ended) throws IOException {
        this.client = client;
        this.server = server;
        this.fault = fault;
        this.ended = ended;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    void start() {
        Thread.ofVirtual().name("fault-proxy-up").start(() -> pump(Direction.TO_SERVER, client, server));
        Thread.ofVirtual().name("fault-proxy-down").start(() -> pump(Direction.TO_CLIENT, server, client));
    }

    /** Ends both sides, with a reset (RST, by SO_LINGER 0) or in an orderly way (FIN). */
    void end(boolean reset) {
        over.countDown();
        ended.accept(this);
        for (Socket socket : new Socket[] {client, server}) {
            try {
                if (reset && !socket.isClosed()) {
                    socket.setSoLinger(true, 0);
                }
                socket.close();
            } catch (IOException e) {
                ended.accept(this); // It was going down by itself; there is nothing more to end.
            }
        }
    }

    private void pump(Direction direction, Socket from, Socket to) {
        var buffer = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            Fault counted = fault.get();
            long passed = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                Fault now = fault.get();
                passed = now == counted ? passed : 0;
                counted = now;
                if (!pass(now, direction, buffer, read, passed, out)) {
                    apply(now, to);
                    return;
                }
                passed += read;
            }
            to.shutdownOutput();
            if (from.isOutputShutdown()) {
                end(false);
            }
        } catch (IOException | InterruptedException broken) {
            end(broken.getMessage() != null && broken.getMessage().contains("reset"));
        }
    }

    /** Writes what may pass; false if the fault strikes within these bytes. */
    private boolean pass(Fault now, Direction direction, byte[] buffer, int read, long passed, OutputStream out)
            throws IOException, InterruptedException {
        return switch (now) {
            case Fault.Cut(var at, var after) -> upTo(at == direction, after - passed, buffer, read, out);
            case Fault.Reset(var at, var after) -> upTo(at == direction, after - passed, buffer, read, out);
            case Fault.HalfClose(var at, var after) -> upTo(at == direction, after - passed, buffer, read, out);
            case Fault.Stall(var at, var after) -> upTo(at == direction, after - passed, buffer, read, out);
            case Fault.Corrupt(var at, var byteNumber) -> {
                if (at == direction && byteNumber >= passed && byteNumber < passed + read) {
                    buffer[(int) (byteNumber - passed)] ^= (byte) 0xff;
                }
                yield upTo(false, 0, buffer, read, out);
            }
            case Fault.Drip(var at, var pause) when at == direction -> drip(now, pause, buffer, read, out);
            case Fault.Drip _, Fault.Pass _, Fault.Refuse _ -> upTo(false, 0, buffer, read, out);
        };
    }

    private static boolean upTo(boolean mine, long left, byte[] buffer, int read, OutputStream out) throws IOException {
        boolean strikes = mine && left <= read;
        out.write(buffer, 0, strikes ? (int) Math.max(left, 0) : read);
        out.flush();
        return !strikes;
    }

    private boolean drip(Fault now, Duration pause, byte[] buffer, int read, OutputStream out)
            throws IOException, InterruptedException {
        for (int i = 0; i < read; i++) {
            out.write(buffer[i]);
            out.flush();
            if (fault.get() == now && over.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return true;
    }

    private void apply(Fault now, Socket to) throws IOException, InterruptedException {
        switch (now) {
            case Fault.Reset _ -> end(true);
            case Fault.HalfClose _ -> to.shutdownOutput();
            case Fault.Stall _ -> over.await();
            default -> end(false);
        }
    }
}
