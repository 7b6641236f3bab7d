package org.turnstone.smtp;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.ServerUnreachable.Reason;
import org.turnstone.problem.ServerUnreachable.Server;

/** What leads from the greeting to a conversation that is private: EHLO, TLS, and EHLO again. */
final class Opening {

    private final SmtpConnection connection;
    private final Reached reached;
    private final String host;
    private final TlsPolicy tls;

    Opening(Reached reached, String host, TlsPolicy tls) {
        this.connection = reached.connection();
        this.reached = reached;
        this.host = host;
        this.tls = tls;
    }

    /** Returns what the server offers once nobody else can have a hand in it. */
    Capabilities run() throws IOException {
        if (!reached.greeting().isPositive()) {
            throw Refusals.ofGreeting(reached.greeting());
        }
        Capabilities offered = hello();
        if (reached.way().tls() != Tls.STARTTLS) {
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
        connection.encrypt(tls.socketFactory(), host);
    }

    private static ServerUnreachable noTls() {
        return new ServerUnreachable(Server.SUBMISSION, Reason.TLS_MISSING, null);
    }

    private static String addressLiteral(InetAddress address) {
        String text = address.getHostAddress().replaceFirst("%.*", "");
        return address instanceof Inet6Address ? "[IPv6:" + text + "]" : "[" + text + "]";
    }
}
