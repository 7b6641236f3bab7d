package org.turnstone.imap;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.turnstone.testing.Fault.Direction.TO_CLIENT;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.net.Credentials;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.ServerUnreachable.Reason;
import org.turnstone.testing.Dovecot;
import org.turnstone.testing.Fault;
import org.turnstone.testing.FaultProxy;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** A real server behind a network that fails: F01 to F05 and F16 of the fault matrix. */
@Needs(Program.DOVECOT)
class ImapFaultsTest {

    private static final String TEXT = ("0123456789".repeat(7) + "\r\n").repeat(20_000);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static Dovecot dovecot;
    private FaultProxy proxy;
    private ImapPool pool;
    private MailAccess mail;
    private MailboxPath mailbox;
    private Uid uid;

    @BeforeAll
    static void start() {
        dovecot = Dovecot.start();
    }

    @AfterAll
    static void stop() {
        dovecot.close();
    }

    @BeforeEach
    void fill() {
        proxy = FaultProxy.to(dovecot.ports().imap());
        connect(ImapSettings.standard());
        mailbox = MailboxPath.of("Faults " + NUMBER.incrementAndGet());
        byte[] message = ("Subject: large\r\n\r\n" + TEXT).getBytes(US_ASCII);
        uid = mail.changeMailboxes(
                        mailboxes -> mailboxes.append(mailbox, Set.of(), Instant.EPOCH, MessageSource.of(message)))
                .orElseThrow();
    }

    private void connect(ImapSettings settings) {
        ImapServer server = new ImapServer("127.0.0.1", proxy.port(), Tls.STARTTLS);
        pool = new ImapPool(settings, TlsPolicy.trusting(dovecot.trustFile()), Stopwatch.NONE);
        mail = pool.access(new AccountKey("faults"), server, new Credentials.Password("ida@example.org", "secret"));
    }

    @AfterEach
    void close() {
        pool.close();
        proxy.close();
    }

    /** F01: a message that breaks off is read again on a fresh connection, once. */
    @Test
    void readsAMessageAgainWhenTheConnectionIsReset() {
        AtomicInteger attempts = new AtomicInteger();

        Content content = mail.read(mailbox, folder -> {
                    if (attempts.incrementAndGet() == 1) {
                        proxy.set(new Fault.Reset(TO_CLIENT, 300_000));
                    } else {
                        proxy.pass();
                    }
                    return folder.message(uid).content(ByteSize.ofMegabytes(10));
                })
                .orElseThrow();

        assertThat(attempts).hasValue(2);
        assertThat(new String(content.bytes(), US_ASCII)).endsWith("\r\n\r\n" + TEXT);
        assertThat(pool.statistics().lost()).isEqualTo(1);
    }

    /** F01: what was handed out already is not begun again behind it. */
    @Test
    void breaksADownloadOffRatherThanBeginningItAnew() {
        AtomicInteger attempts = new AtomicInteger();
        var received = new ByteArrayOutputStream();

        ServerUnreachable problem = unreachable(() -> mail.read(mailbox, folder -> {
            attempts.incrementAndGet();
            folder.message(uid).content(ByteSize.of(10));
            proxy.set(new Fault.Cut(TO_CLIENT, 800_000));
            folder.message(uid).write("TEXT", received);
            return uid;
        }));

        assertThat(problem.reason()).isEqualTo(Reason.LOST);
        assertThat(attempts).hasValue(1);
        assertThat(received.size()).isPositive().isLessThan(TEXT.length());
        assertThat(TEXT).startsWith(received.toString(US_ASCII));
    }

    @Test
    void neverChangesAnythingTwice() {
        AtomicInteger attempts = new AtomicInteger();

        ServerUnreachable problem = unreachable(() -> mail.change(mailbox, folder -> {
            attempts.incrementAndGet();
            proxy.resetAll();
            return folder.addFlags(List.of(uid), Set.of(Flag.SEEN));
        }));

        assertThat(problem.reason()).isEqualTo(Reason.LOST);
        assertThat(attempts).hasValue(1);
    }

    /** F02: silence in the middle of a literal ends after the read timeout, and the list is usable again. */
    @Test
    void givesUpOnAServerThatFallsSilent() {
        connect(ImapSettings.standard().impatient(Duration.ofMillis(700), Duration.ofSeconds(20)));
        long began = System.nanoTime();

        ServerUnreachable problem = unreachable(() -> mail.read(mailbox, folder -> {
            proxy.set(new Fault.Stall(TO_CLIENT, 100_000));
            return folder.message(uid).content(ByteSize.ofMegabytes(10));
        }));

        assertThat(problem.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        proxy.pass();
        assertThat(mail.read(mailbox, (ImapFolder folder) -> folder.page(null, 10))
                        .exists())
                .isEqualTo(1);
    }

    /** F03: a byte now and then keeps every read alive, and the deadline ends it all the same. */
    @Test
    void givesUpOnAServerThatDrips() {
        connect(ImapSettings.standard().impatient(Duration.ofSeconds(10), Duration.ofMillis(1500)));
        long began = System.nanoTime();

        ServerUnreachable problem = unreachable(() -> mail.read(mailbox, folder -> {
            proxy.set(new Fault.Drip(TO_CLIENT, Duration.ofMillis(100)));
            return folder.message(uid).content(ByteSize.ofMegabytes(10));
        }));

        assertThat(problem.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    /** F04: nobody sees that the server was restarted between two clicks, not even one that changes something. */
    @Test
    void goesOnAfterTheServerWasRestarted() {
        mail.read(mailbox, ImapFolder::exists);
        dovecot.restart();

        assertThat(mail.change(mailbox, (ImapFolder folder) -> folder.addFlags(List.of(uid), Set.of(Flag.FLAGGED))))
                .isEqualTo(1);

        dovecot.kill();
        dovecot.restart();
        assertThat(mail.read(mailbox, (ImapFolder folder) -> folder.page(null, 10))
                        .exists())
                .isEqualTo(1);
    }

    /** F16: down means down, at once; and back means back. */
    @Test
    void saysThatTheServerIsDownAndComesBackWithIt() {
        proxy.set(new Fault.Refuse());
        proxy.resetAll();

        assertThat(unreachable(() -> mail.read(mailbox, ImapFolder::exists)).reason())
                .isEqualTo(Reason.REFUSED);

        proxy.pass();
        assertThat(mail.read(mailbox, ImapFolder::exists)).isEqualTo(1);
    }

    private static ServerUnreachable unreachable(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        ServerUnreachable problem = catchThrowableOfType(ServerUnreachable.class, work);
        assertThat(problem.server()).isEqualTo(ServerUnreachable.Server.IMAP);
        return problem;
    }
}
