package org.turnstone.smtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.turnstone.net.Credentials;
import org.turnstone.problem.ServerRefused;
import org.turnstone.problem.SignInRequired;

/** AUTH (RFC 4954) with what the server offers: PLAIN (RFC 4616), else LOGIN, which some servers have alone. */
final class Authentication {

    private final SmtpConnection connection;

    Authentication(SmtpConnection connection) {
        this.connection = connection;
    }

    void run(Set<String> mechanisms, Credentials credentials) throws IOException {
        switch (credentials) {
            case Credentials.Password password -> run(mechanisms, password);
        }
    }

    private void run(Set<String> mechanisms, Credentials.Password password) throws IOException {
        if (password.username().indexOf(0) >= 0 || password.password().indexOf(0) >= 0) {
            // NUL is what PLAIN separates with.
            throw new SignInRequired(SignInRequired.Reason.PASSWORD_REFUSED);
        }
        Reply reply;
        if (mechanisms.contains("PLAIN")) {
            reply = plain(password);
        } else if (mechanisms.contains("LOGIN")) {
            reply = login(password);
        } else {
            throw new ServerRefused(ServerRefused.Reason.CANNOT, null, null);
        }
        if (!reply.isPositive()) {
            throw Refusals.ofAuthentication(reply);
        }
    }

    private Reply plain(Credentials.Password password) throws IOException {
        return connection.command("AUTH PLAIN " + encoded("\0" + password.username() + "\0" + password.password()));
    }

    private Reply login(Credentials.Password password) throws IOException {
        Reply reply = connection.command("AUTH LOGIN");
        if (reply.isIntermediate()) {
            reply = connection.command(encoded(password.username()));
        }
        return reply.isIntermediate() ? connection.command(encoded(password.password())) : reply;
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
