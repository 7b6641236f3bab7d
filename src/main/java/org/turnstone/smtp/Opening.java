package org.turnstone.smtp;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.ServerUnreachable.Reason;
import org.turnstone.problem.ServerUnreachable.Server;

/** The way from a fresh connection to one that is private: greeting, EHLO, TLS, and EHLO again. */
final class Opening {

    private final SmtpConnection connection;
    private final SubmissionServer server;
    private final TlsPolicy tls;

    Opening(SmtpConnection connection, SubmissionServer server, TlsPolicy tls) {
        this.connection = connection;
        this.server = server;
        this.tls = tls;
    }

    /** Returns what the server offers once nobody else can have a hand in it. */
    Capabilities run() throws IOException {
        if (server.tls() == Tls.IMPLICIT) {
            connection.encrypt(tls.socketFactory(), server);
        }
        Reply greeting = connection.reply();
        if (!greeting.isPositive()) {
            throw Refusals.ofGreeting(greeting);
        }
        Capabilities offered = hello();
        if (server.tls() != Tls.STARTTLS) {
            return offered;
        }
        startTls(offered);
        // RFC 3207 section 4.2: what was offered before TLS is to be forgotten.
        return hello();
    }

    private Capabilities hello() throws IOException {
        Reply reply = connection.command("EHLO " + addressLiteral(connection.localAddress()));
        if (!reply.isPositive()) {
            throw Refusals.ofGreeting(reply);
        }
        return Capabilities.of(reply);
    }

    /** Required, whatever the server says (F18): a server that offers none, or is made to, is refused. */
    private void startTls(Capabilities offered) throws IOException {
        if (!offered.has("STARTTLS") || connection.command("STARTTLS").code() != 220) {
            throw noTls();
        }
        if (connection.hasUnread()) {
            // Something put plain text behind the reply, to be taken for the server's word after TLS (I07).
            throw noTls();
        }
        connection.encrypt(tls.socketFactory(), server);
    }

    private static ServerUnreachable noTls() {
        return new ServerUnreachable(Server.SUBMISSION, Reason.TLS_MISSING, null);
    }

    private static String addressLiteral(InetAddress address) {
        String text = address.getHostAddress().replaceFirst("%.*", "");
        return address instanceof Inet6Address ? "[IPv6:" + text + "]" : "[" + text + "]";
    }
}
