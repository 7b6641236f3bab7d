package org.turnstone.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.MailboxPath;
import org.turnstone.net.Credentials;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.problem.ServerUnreachable;

/** Sharing connections: bounds, order, affinity, generations (I09). */
class ImapPoolTest {

    private static final AccountKey IDA = new AccountKey("ida");
    private static final AccountKey JONAS = new AccountKey("jonas");
    private static GreenMail greenMail;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private ImapPool pool = pool(ImapSettings.standard());

    @BeforeAll
    static void start() {
        greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        greenMail.start();
        greenMail.setUser("ida@example.org", "ida", "secret");
        greenMail.setUser("jonas@example.org", "jonas", "secret");
    }

    @AfterAll
    static void stop() {
        greenMail.stop();
    }

    @AfterEach
    void close() {
        threads.shutdown();
        pool.close();
    }

    private static ImapPool pool(ImapSettings settings) {
        return new ImapPool(settings, TlsPolicy.system(), Stopwatch.NONE);
    }

    private MailAccess access(AccountKey who) {
        return pool.access(
                who,
                new ImapServer("127.0.0.1", greenMail.getImap().getPort(), Tls.NONE),
                new Credentials.Password(who.value(), "secret"));
    }

    /** Holds a connection until told to let go. */
    private Future<?> hold(AccountKey who, CountDownLatch held, CountDownLatch letGo) {
        return threads.submit(() -> access(who).read(MailboxPath.INBOX, _ -> {
            held.countDown();
            await(letGo);
            return who;
        }));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void usesTheConnectionThatHasTheMailboxSelected() {
        MailAccess mail = access(IDA);

        for (int i = 0; i < 5; i++) {
            mail.read(MailboxPath.INBOX, ImapFolder::exists);
        }

        assertThat(pool.statistics().opened()).isEqualTo(1);
        assertThat(pool.statistics().idle()).isEqualTo(1);
    }

    @Test
    void opensNoMoreThanAnAccountMayHave() throws Exception {
        pool = pool(ImapSettings.standard().bounded(3, 10));
        List<Future<?>> reads = new ArrayList<>();

        for (int i = 0; i < 40; i++) {
            reads.add(threads.submit(() -> access(IDA).read(MailboxPath.INBOX, ImapFolder::exists)));
        }
        for (Future<?> read : reads) {
            read.get(20, TimeUnit.SECONDS);
        }

        assertThat(pool.statistics().opened()).isLessThanOrEqualTo(3);
    }

    @Test
    void saysThatItIsBusyAfterTheDeadlineAndServesOthersMeanwhile() throws Exception {
        pool = pool(ImapSettings.standard().bounded(1, 10).impatient(Duration.ofSeconds(5), Duration.ofMillis(500)));
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        Future<?> holder = hold(IDA, held, letGo);
        await(held);

        ServerUnreachable problem = catchThrowableOfType(
                ServerUnreachable.class, () -> access(IDA).read(MailboxPath.INBOX, ImapFolder::exists));
        int others = access(JONAS).read(MailboxPath.INBOX, ImapFolder::exists);
        letGo.countDown();
        holder.get(20, TimeUnit.SECONDS);

        assertThat(problem.reason()).isEqualTo(ServerUnreachable.Reason.BUSY);
        assertThat(others).isZero();
        assertThat(pool.statistics().waiting()).isZero();
    }

    @Test
    void servesThoseWhoWaitInTheirOrder() throws Exception {
        pool = pool(ImapSettings.standard().bounded(1, 10));
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        Future<?> holder = hold(IDA, held, letGo);
        await(held);
        List<Integer> order = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> waiting = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            waiting.add(threads.submit(() -> access(IDA).mailboxes(_ -> order.add(number))));
            int queued = i + 1;
            Awaitility.await().until(() -> pool.statistics().waiting() == queued);
        }

        letGo.countDown();
        for (Future<?> one : waiting) {
            one.get(20, TimeUnit.SECONDS);
        }
        holder.get(20, TimeUnit.SECONDS);

        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void makesRoomForAnotherAccountByClosingWhatNobodyUses() {
        pool = pool(ImapSettings.standard().bounded(2, 1));

        access(IDA).read(MailboxPath.INBOX, ImapFolder::exists);
        access(JONAS).read(MailboxPath.INBOX, ImapFolder::exists);
        access(IDA).read(MailboxPath.INBOX, ImapFolder::exists);

        assertThat(pool.statistics().open()).isEqualTo(1);
        assertThat(pool.statistics().opened()).isEqualTo(3);
    }

    @Test
    void closesWhatHasBeenIdleForLong() {
        pool = pool(ImapSettings.standard().idle(Duration.ZERO, Duration.ofSeconds(20)));
        access(IDA).read(MailboxPath.INBOX, ImapFolder::exists);

        pool.sweep();

        assertThat(pool.statistics()).isEqualTo(new PoolStatistics(0, 0, 0, 0, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void retiresIdleConnectionsNowAndBusyOnesAfterTheirWork() throws Exception {
        access(IDA).read(MailboxPath.INBOX, ImapFolder::exists);
        CountDownLatch held = new CountDownLatch(2);
        CountDownLatch letGo = new CountDownLatch(1);
        Future<?> first = hold(IDA, held, letGo);
        Future<?> second = hold(IDA, held, letGo);
        await(held);

        pool.retire(IDA);
        letGo.countDown();
        first.get(20, TimeUnit.SECONDS);
        second.get(20, TimeUnit.SECONDS);

        assertThat(pool.statistics().open()).isZero();
        assertThat(access(IDA).read(MailboxPath.INBOX, ImapFolder::exists)).isZero();
    }

    @Test
    void keepsTheConnectionWhenTheWorkItselfFails() {
        MailAccess mail = access(IDA);

        assertThatThrownBy(() -> mail.read(MailboxPath.INBOX, _ -> {
                    throw new IllegalStateException("no fault of the connection");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(mail.read(MailboxPath.INBOX, ImapFolder::exists)).isZero();
        assertThat(pool.statistics().opened()).isEqualTo(1);
    }
}
