package org.turnstone.imap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.net.Credentials;
import org.turnstone.net.Deadline;
import org.turnstone.net.Loopback;
import org.turnstone.net.NetworkFailures;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.net.Watchdog;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.ServerUnreachable.Reason;

/** Opens connections as far as sign-in: reaches the server, and speaks privately with it or not at all. */
final class Dialer {

    private final TlsPolicy tls;
    private final SignIn signIn;
    private final Introduction introduction;
    private final Duration connectTimeout;
    private final Duration readTimeout;
    private final SummaryCache summaries;

    Dialer(TlsPolicy tls, ImapConfig config, SummaryCache summaries) {
        this.tls = tls;
        this.signIn = new SignIn(config.disabledCapabilities().orElse(Set.of()));
        this.introduction = new Introduction(config.identify(), config.compress());
        this.connectTimeout = config.connectTimeout();
        this.readTimeout = config.readTimeout();
        this.summaries = summaries;
    }

    /**
     * A signed-in connection.
     *
     * @throws TooManyConnections when the server turns away just for the moment (F15)
     */
    ImapConnection dial(PoolKey key, Credentials credentials, Deadline deadline) throws TooManyConnections {
        ImapServer server = key.server();
        if (server.tls() == Tls.NONE && !Loopback.isLoopback(server.host())) {
            throw Refusals.unreachable(Reason.TLS_MISSING);
        }
        try {
            Socket socket = connect(server, deadline);
            try (var _ = Watchdog.guard(socket, deadline)) {
                ImapConnection connection = prepare(key, socket, deadline);
                signIn.signIn(connection, credentials);
                introduction.make(connection);
                return connection;
            } catch (IOException | RuntimeException failed) {
                socket.close();
                throw failed;
            }
        } catch (LostConnection lost) {
            throw new ServerUnreachable(ServerUnreachable.Server.IMAP, lost.reason(), lost);
        } catch (TooManyConnections refused) {
            throw refused;
        } catch (IOException failed) {
            throw new ServerUnreachable(ServerUnreachable.Server.IMAP, NetworkFailures.reason(failed), failed);
        }
    }

    private Socket connect(ImapServer server, Deadline deadline) throws IOException {
        IOException failure = null;
        for (InetAddress address : InetAddress.getAllByName(server.host())) {
            Socket socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                socket.setKeepAlive(true);
                socket.connect(new InetSocketAddress(address, server.port()), deadline.timeoutMillis(connectTimeout));
                return socket;
            } catch (IOException unreachable) {
                socket.close();
                failure = unreachable;
            }
        }
        throw failure != null ? failure : new java.net.UnknownHostException();
    }

    private ImapConnection prepare(PoolKey key, Socket socket, Deadline deadline) throws IOException {
        ImapServer server = key.server();
        Wire wire = new Wire(socket, deadline, readTimeout);
        if (server.tls() == Tls.IMPLICIT) {
            secure(wire, server);
        }
        ImapConnection connection = new ImapConnection(wire, deadline, readTimeout, new Shelves(summaries, key));
        greet(connection, server);
        if (server.tls() == Tls.STARTTLS) {
            startTls(connection, server);
        }
        if (!connection.tookCapabilities()) {
            Refusals.requireOk(connection.run(Command.of("CAPABILITY")));
        }
        return connection;
    }

    private void secure(Wire wire, ImapServer server) throws IOException {
        try {
            wire.secure(tls.socketFactory(), server.host());
        } catch (IOException failed) {
            Reason reason = NetworkFailures.reason(failed);
            throw new ServerUnreachable(ServerUnreachable.Server.IMAP, reason, failed);
        }
    }

    private static void greet(ImapConnection connection, ImapServer server) throws IOException {
        Response greeting = connection.greeting();
        @Nullable Status status = greeting.isUntagged() ? connection.note(greeting) : null;
        if (status == null) {
            throw LostConnection.nonsense("no IMAP server");
        }
        if (status.isTooManyConnections() && status.name().equals("BYE")) {
            throw new TooManyConnections();
        }
        if (!status.isOk()) {
            // PREAUTH before STARTTLS is an attack: it forbids what would protect (RFC 9051 section 11.1).
            boolean stripped = server.tls() == Tls.STARTTLS && status.name().equals("PREAUTH");
            throw Refusals.unreachable(stripped ? Reason.TLS_MISSING : Reason.UNAVAILABLE);
        }
    }

    /** RFC 9051 section 6.2.1, strictly (F18, I07): what was said before it is forgotten, and nothing may have come along. */
    private void startTls(ImapConnection connection, ImapServer server) throws IOException {
        if (connection.tookCapabilities() && !connection.capabilities().has("STARTTLS")) {
            throw Refusals.unreachable(Reason.TLS_MISSING);
        }
        if (!connection.run(Command.of("STARTTLS")).isOk() || connection.wire().hasUnread()) {
            throw Refusals.unreachable(Reason.TLS_MISSING);
        }
        connection.capabilities(Capabilities.NONE);
        connection.tookCapabilities();
        secure(connection.wire(), server);
    }
}
