package org.turnstone.message;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.imap.AccountKey;
import org.turnstone.imap.ImapPool;
import org.turnstone.imap.ImapServer;
import org.turnstone.imap.ImapSettings;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.mime.ParsedMessage;
import org.turnstone.mime.Part;
import org.turnstone.net.Credentials;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;

/** On the demo's server, which gives the header of a part without the empty line at its end. */
class SkeletonTest {

    private static final AccountKey KEY = new AccountKey("skeleton");
    private static final String LINE = "A line of text that is repeated many times.\r\n";

    private static GreenMail greenMail;
    private static ImapPool pool;
    private static MailAccess mail;

    @BeforeAll
    static void start() {
        greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        greenMail.start();
        greenMail.setUser("ida@example.org", "ida@example.org", "secret");
        pool = new ImapPool(ImapSettings.standard(), TlsPolicy.system(), Stopwatch.NONE);
        mail = pool.access(
                KEY,
                new ImapServer("127.0.0.1", greenMail.getImap().getPort(), Tls.NONE),
                new Credentials.Password("ida@example.org", "secret"));
    }

    @AfterAll
    static void stop() {
        pool.retire(KEY);
        greenMail.stop();
    }

    @Test
    void keepsTheFirstLineAndTheEncodingOfEachText() throws Exception {
        Skeleton skeleton = of(
                """
                Subject: parts
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Hi all,

                caf=C3=A9 and more, which go on=
                 here.
                --b
                Content-Type: application/pdf
                Content-Disposition: attachment; filename=a.pdf
                Content-Transfer-Encoding: base64

                AAAA
                --b--
                """
                        .replace("\n", "\r\n"));

        assertThat(text(skeleton, "1")).startsWith("Hi all,").contains("café and more, which go on here.");
        assertThat(skeleton.leftOut()).containsOnlyKeys("2");
    }

    @Test
    void holdsTheBeginningOfATextThatIsTooLong() throws Exception {
        Skeleton skeleton = of("Subject: long\r\nContent-Type: text/plain\r\n\r\n" + LINE.repeat(60_000));

        assertThat(text(skeleton, "1")).startsWith(LINE.strip()).hasSizeBetween(900_000, 1 << 20);
        assertThat(skeleton.leftOut()).containsOnlyKeys("1");
    }

    private static String text(Skeleton skeleton, String section) {
        return ParsedMessage.parse(skeleton.bytes())
                .part(section)
                .map(Part::text)
                .orElseThrow();
    }

    private static Skeleton of(String message) throws Exception {
        var stored = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(message.getBytes(US_ASCII)));
        greenMail.getUserManager().getUserByEmail("ida@example.org").deliver(stored);
        return mail.read(MailboxPath.INBOX, folder -> {
            Uid newest = folder.allUids().getLast();
            return Skeleton.read(
                    folder, newest, folder.message(newest).structure().orElseThrow());
        });
    }
}
