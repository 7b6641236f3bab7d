package org.turnstone.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.MailboxPath;
import org.turnstone.net.Credentials;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.testing.Dovecot;
import org.turnstone.testing.DovecotOptions;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** F15: a server that allows fewer connections than the pool would open. */
@Needs(Program.DOVECOT)
class ImapConnectionLimitTest {

    private static Dovecot dovecot;

    @BeforeAll
    static void start() {
        dovecot = Dovecot.start(DovecotOptions.standard().connectionsPerUser(2));
    }

    @AfterAll
    static void stop() {
        dovecot.close();
    }

    private static ImapPool pool() {
        return new ImapPool(ImapSettings.standard(), TlsPolicy.trusting(dovecot.trustFile()), Stopwatch.NONE);
    }

    private static MailAccess access(ImapPool pool, String who) {
        return pool.access(
                new AccountKey(who),
                new ImapServer("localhost", dovecot.ports().imaps(), Tls.IMPLICIT),
                new Credentials.Password(who, "secret"));
    }

    @Test
    void sharesTheConnectionItHasWhenItGetsNoOther() throws Exception {
        ImapPool elsewhere = pool();
        access(elsewhere, "ida@example.org").read(MailboxPath.INBOX, ImapFolder::exists);
        ImapPool pool = pool();
        MailAccess mail = access(pool, "ida@example.org");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> holder = threads.submit(() -> mail.read(MailboxPath.INBOX, _ -> {
                held.countDown();
                return letGo(letGo);
            }));
            assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
            Future<Integer> next = threads.submit(() -> mail.read(MailboxPath.INBOX, ImapFolder::exists));
            Awaitility.await().until(() -> pool.statistics().waiting() == 1);
            letGo.countDown();

            assertThat(holder.get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(next.get(20, TimeUnit.SECONDS)).isZero();
        }

        assertThat(pool.statistics().opened()).isEqualTo(1);
        pool.close();
        elsewhere.close();
    }

    private static boolean letGo(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void saysThatTheServerIsBusyWhenOthersHaveThemAll() {
        ImapPool first = pool();
        ImapPool second = pool();
        ImapPool third = pool();
        access(first, "jonas@example.org").read(MailboxPath.INBOX, ImapFolder::exists);
        access(second, "jonas@example.org").read(MailboxPath.INBOX, ImapFolder::exists);

        ServerUnreachable problem =
                catchThrowableOfType(ServerUnreachable.class, () -> access(third, "jonas@example.org")
                        .read(MailboxPath.INBOX, ImapFolder::exists));

        assertThat(problem.reason()).isEqualTo(ServerUnreachable.Reason.BUSY);
        first.close();
        second.close();
    }
}
