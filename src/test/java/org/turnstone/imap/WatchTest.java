package org.turnstone.imap;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.net.Credentials;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.testing.Dovecot;
import org.turnstone.testing.DovecotOptions;
import org.turnstone.testing.Fault;
import org.turnstone.testing.FaultProxy;
import org.turnstone.testing.Needs;
import org.turnstone.testing.Program;

/** A real server tells of changes, with NOTIFY and without, and the network between fails (F04, F05, F15, I09). */
@Needs(Program.DOVECOT)
class WatchTest {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final MailboxPath SENT = MailboxPath.of("Sent");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static Dovecot dovecot;

    private final List<ImapPool> pools = new ArrayList<>();
    private FaultProxy proxy;
    private MailAccess other;

    @BeforeAll
    static void start() {
        DovecotOptions options = DovecotOptions.standard();
        for (int i = 1; i <= 60; i++) {
            options = options.account("person" + i + "@example.org", "secret");
        }
        dovecot = Dovecot.start(options);
    }

    @AfterAll
    static void stop() {
        dovecot.close();
    }

    @BeforeEach
    void anew() {
        proxy = FaultProxy.to(dovecot.ports().imap());
        other = access(
                pool(ImapSettings.standard(), dovecot.ports().imap()),
                person(),
                dovecot.ports().imap());
    }

    @AfterEach
    void close() {
        pools.forEach(ImapPool::close);
        proxy.close();
    }

    private static String person() {
        return "person" + NUMBER.incrementAndGet() + "@example.org";
    }

    private static String samePerson() {
        return "person" + NUMBER.get() + "@example.org";
    }

    private ImapPool pool(ImapSettings settings, int port) {
        assertThat(port).isPositive();
        ImapPool pool = new ImapPool(settings, TlsPolicy.trusting(dovecot.trustFile()), Stopwatch.NONE);
        pools.add(pool);
        return pool;
    }

    private MailAccess access(ImapPool pool, String address, int port) {
        return pool.access(
                new AccountKey(address.replaceFirst("@.*", "")),
                new ImapServer("127.0.0.1", port, Tls.STARTTLS),
                new Credentials.Password(address, "secret"));
    }

    private MailAccess watched(ImapSettings settings) {
        return access(pool(settings, proxy.port()), samePerson(), proxy.port());
    }

    private Uid arrives(MailboxPath mailbox) {
        MessageSource message = MessageSource.of("Subject: x\r\n\r\ny\r\n".getBytes(US_ASCII));
        return other.changeMailboxes(mailboxes -> mailboxes.append(mailbox, Set.of(), Instant.EPOCH, message))
                .orElseThrow();
    }

    /** What a listener heard last. */
    private static final class Ear {

        private final List<Pulse> heard = new ArrayList<>();

        synchronized void hear(Pulse pulse) {
            heard.add(pulse);
        }

        synchronized int count() {
            return heard.size();
        }

        synchronized Liveness liveness() {
            return heard.isEmpty() ? null : heard.getLast().liveness();
        }

        synchronized long beat() {
            return heard.isEmpty() ? 0 : heard.getLast().beat();
        }

        void awaits(Liveness liveness) {
            await().atMost(Duration.ofSeconds(30)).until(() -> liveness() == liveness);
        }

        /** Does something, and waits until that is heard of. */
        void hears(Duration within, Runnable change) {
            long before = beat();
            change.run();
            await().atMost(within).pollInterval(Duration.ofMillis(20)).until(() -> beat() != before);
        }
    }

    private Ear listen(MailAccess mail) {
        Ear ear = new Ear();
        mail.watch(ear::hear);
        ear.awaits(Liveness.LIVE);
        return ear;
    }

    @Test
    void hearsOfEveryMailboxWhereTheServerHasNotify() {
        Ear ear = listen(watched(ImapSettings.standard()));

        ear.hears(SOON, () -> arrives(MailboxPath.INBOX));
        Uid sent = arrives(SENT);
        ear.hears(SOON, () -> arrives(SENT));
        ear.hears(SOON, () -> other.change(SENT, folder -> folder.addFlags(List.of(sent), Set.of(Flag.FLAGGED))));
        ear.hears(SOON, () -> other.change(SENT, folder -> folder.expunge(List.of(sent))));
        ear.hears(
                SOON,
                () -> other.changeMailboxes(mailboxes -> {
                    mailboxes.create(MailboxPath.of("Projects"));
                    return Done.DONE;
                }));
    }

    /** What changes no number: a server may keep it from whoever has not asked for CONDSTORE. */
    @Test
    void hearsOfStarsAndKeywordsInOtherMailboxes() {
        // Of a mailbox that came while it listened Dovecot tells everything.
        Uid sent = arrives(SENT);
        Ear ear = listen(watched(ImapSettings.standard()));

        for (Flag flag : List.of(Flag.FLAGGED, Flag.PINNED, Flag.MUTED)) {
            ear.hears(SOON, () -> other.change(SENT, folder -> folder.addFlags(List.of(sent), Set.of(flag))));
            ear.hears(SOON, () -> other.change(SENT, folder -> folder.removeFlags(List.of(sent), Set.of(flag))));
        }
    }

    @Test
    void hearsOfTheInboxAtOnceAndOfOthersWithinTheInterval() {
        Duration interval = Duration.ofSeconds(4);
        Ear ear = listen(watched(ImapSettings.standard().without("NOTIFY").watching(10, interval)));

        Uid[] inbox = {null};
        ear.hears(SOON, () -> inbox[0] = arrives(MailboxPath.INBOX));
        ear.hears(
                SOON,
                () -> other.change(
                        MailboxPath.INBOX, folder -> folder.addFlags(List.of(inbox[0]), Set.of(Flag.FLAGGED))));
        ear.hears(SOON, () -> other.change(MailboxPath.INBOX, folder -> folder.expunge(List.of(inbox[0]))));
        ear.hears(interval.plusSeconds(1), () -> arrives(SENT));
    }

    @Test
    void looksOnceInAWhileWhereTheServerCannotTell() {
        Ear ear = new Ear();
        watched(ImapSettings.standard().without("NOTIFY", "IDLE").watching(10, Duration.ofSeconds(1)))
                .watch(ear::hear);

        ear.awaits(Liveness.POLLING);
        ear.hears(SOON, () -> arrives(MailboxPath.INBOX));
        await().untilAsserted(() -> assertThat(proxy.open()).isZero());
    }

    @Test
    void sharesOneConnectionAmongAllPagesAndNoneWithWhomThereIsNoRoomFor() {
        ImapPool pool = pool(ImapSettings.standard().watching(1, Duration.ofSeconds(1)), proxy.port());
        MailAccess mail = access(pool, samePerson(), proxy.port());
        List<Ear> ears = new ArrayList<>();
        for (int page = 0; page < 40; page++) {
            ears.add(listen(mail));
        }
        Ear late = new Ear();
        Watching beyond = access(pool, person(), proxy.port()).watch(late::hear);

        late.awaits(Liveness.POLLING);
        assertThat(proxy.accepted()).isOne();
        assertThat(pool.statistics().watchers()).isOne();
        assertThat(pool.statistics().watched()).isEqualTo(2);
        assertThat(ears).allMatch(ear -> ear.liveness() == Liveness.LIVE);
        beyond.close();
    }

    @Test
    void comesBackUnseenWhenTheConnectionOfALongWatchIsCut() {
        MailAccess mail = watched(ImapSettings.standard());
        Ear ear = listen(mail);
        await().atMost(Duration.ofSeconds(20)).pollDelay(Duration.ofSeconds(11)).until(() -> true);

        ear.hears(SOON, proxy::resetAll);

        assertThat(ear.liveness()).isEqualTo(Liveness.LIVE);
        assertThat(ear.heard).noneMatch(pulse -> pulse.liveness() == Liveness.OFFLINE);
        ear.hears(SOON, () -> arrives(MailboxPath.INBOX));
    }

    /** F05: behind a NAT that has forgotten the connection nothing comes, not even an end. */
    @Test
    void noticesASilentDeathAndWhatCameMeanwhile() {
        Duration second = Duration.ofSeconds(1);
        Ear ear =
                listen(watched(ImapSettings.standard().impatient(second, MINUTE).watching(10, second.multipliedBy(2))));
        proxy.set(new Fault.Stall(Fault.Direction.TO_CLIENT, 0));
        arrives(MailboxPath.INBOX);

        ear.awaits(Liveness.OFFLINE);
        ear.hears(Duration.ofSeconds(30), proxy::pass);

        assertThat(ear.liveness()).isEqualTo(Liveness.LIVE);
    }

    @Test
    void staysWithinThirtySecondsWhileTheServerIsAway() {
        Ear ear = listen(watched(ImapSettings.standard()));
        proxy.set(new Fault.Refuse());
        proxy.cutAll();
        ear.awaits(Liveness.OFFLINE);
        int heard = ear.count();

        await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
        assertThat(ear.count()).as("says it once").isEqualTo(heard);
        proxy.pass();

        ear.awaits(Liveness.LIVE);
    }

    /** F03: who waits for a long time without an answer has not been listening for a long time. */
    @Test
    void saysSoWhenAServerTakesTheCallAndIsSilent() {
        proxy.set(new Fault.Stall(Fault.Direction.TO_CLIENT, 0));
        Ear ear = new Ear();
        watched(ImapSettings.standard().impatient(Duration.ofSeconds(11), MINUTE))
                .watch(ear::hear);

        ear.awaits(Liveness.OFFLINE);
        proxy.pass();
    }

    @Test
    void triesAWrongPasswordOnce() {
        Ear ear = new Ear();
        ImapPool pool = pool(ImapSettings.standard(), proxy.port());
        pool.access(
                        new AccountKey("wrong"),
                        new ImapServer("127.0.0.1", proxy.port(), Tls.STARTTLS),
                        new Credentials.Password(samePerson(), "guess"))
                .watch(ear::hear);

        ear.awaits(Liveness.REFUSED);
        assertThat(proxy.accepted()).isOne();
    }

    @Test
    void endsWithTheAccountAndHangsUp() {
        ImapPool pool = pool(ImapSettings.standard(), proxy.port());
        listen(access(pool, samePerson(), proxy.port()));

        pool.retire(new AccountKey(samePerson().replaceFirst("@.*", "")));

        await().untilAsserted(() -> assertThat(proxy.open()).isZero());
        assertThat(pool.statistics().watched()).isZero();
    }
}
