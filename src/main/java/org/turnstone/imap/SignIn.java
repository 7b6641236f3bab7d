package org.turnstone.imap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.turnstone.net.Credentials;
import org.turnstone.problem.ServerUnreachable.Reason;
import org.turnstone.problem.SignInRequired;

/** Proves who a person is (RFC 9051 section 6.2), and reads the capabilities again afterwards. */
final class SignIn {

    private final Set<String> disabledCapabilities;

    SignIn(Set<String> disabledCapabilities) {
        this.disabledCapabilities = disabledCapabilities;
    }

    void signIn(ImapConnection connection, Credentials credentials) throws IOException {
        try {
            Status status = authenticate(connection, credentials);
            if (!status.isOk() && status.isTooManyConnections()) {
                throw new TooManyConnections();
            }
            if (!status.isOk()) {
                throw Refusals.signIn(status);
            }
            if (!connection.tookCapabilities()) {
                Refusals.requireOk(connection.run(Command.of("CAPABILITY")));
                connection.tookCapabilities();
            }
        } catch (LostConnection lost) {
            Status bye = connection.bye();
            if (bye != null && bye.isTooManyConnections()) {
                throw new TooManyConnections();
            }
            throw lost;
        }
        connection.capabilities(connection.capabilities().without(disabledCapabilities));
    }

    private static Status authenticate(ImapConnection connection, Credentials credentials) throws IOException {
        return switch (credentials) {
            case Credentials.Password password -> withPassword(connection, password);
        };
    }

    private static Status withPassword(ImapConnection connection, Credentials.Password password) throws IOException {
        if ((password.username() + password.password()).indexOf('\0') >= 0) {
            throw new SignInRequired(SignInRequired.Reason.PASSWORD_REFUSED);
        }
        Capabilities can = connection.capabilities();
        if (can.has("AUTH=PLAIN")) {
            return plain(connection, password, can.has("SASL-IR"));
        }
        if (can.has("LOGINDISABLED")) {
            throw Refusals.unreachable(Reason.TLS_MISSING);
        }
        return connection.run(Command.of("LOGIN").string(password.username()).string(password.password()));
    }

    /** RFC 4616; the password is UTF-8 and may hold anything but NUL. */
    private static Status plain(ImapConnection connection, Credentials.Password password, boolean initialResponse)
            throws IOException {
        byte[] message = ("\0" + password.username() + "\0" + password.password()).getBytes(StandardCharsets.UTF_8);
        String response = Base64.getEncoder().encodeToString(message);
        return initialResponse
                ? connection.run(Command.of("AUTHENTICATE PLAIN").raw(response))
                : connection.run(Command.of("AUTHENTICATE PLAIN").answer(response));
    }
}
