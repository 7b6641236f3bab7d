package org.turnstone.contract;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.turnstone.mail.EmailAddress;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.smtp.SubmissionServer;

/** The server inside the demo: plain text on the loopback address. */
class GreenMailSubmissionTest extends SubmissionContract {

    private final GreenMail greenMail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        greenMail.setUser(IDA.email(), IDA.email(), "secret");
        greenMail.setUser(JONAS.email(), JONAS.email(), "secret");
        greenMail.start();
    }

    @AfterEach
    void stop() {
        greenMail.stop();
    }

    @Override
    SubmissionServer server() {
        return new SubmissionServer("127.0.0.1", greenMail.getSmtp().getPort(), Tls.NONE);
    }

    @Override
    TlsPolicy tls() {
        return TlsPolicy.system();
    }

    @Override
    boolean offersEightBit() {
        return false;
    }

    @Override
    List<String> received(EmailAddress recipient, String subject, int count) {
        GreenMailUser user = greenMail.getUserManager().getUserByEmail(recipient.email());
        try {
            return greenMail.getManagers().getImapHostManager().getInbox(user).getMessages().stream()
                    .map(stored -> text(stored.getMimeMessage()))
                    .filter(text ->
                            text.lines().takeWhile(line -> !line.isEmpty()).anyMatch(("Subject: " + subject)::equals))
                    .toList();
        } catch (FolderException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String text(MimeMessage message) {
        try {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            message.writeTo(text);
            return text.toString(StandardCharsets.UTF_8);
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
