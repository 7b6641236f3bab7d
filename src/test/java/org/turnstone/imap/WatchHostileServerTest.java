package org.turnstone.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.turnstone.testing.ScriptedMail.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.TlsPolicy;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;

/** What a watcher makes of servers that break off, babble, flood or refuse: it tells the truth, and tries again, slowly. */
class WatchHostileServerTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private static Script selected(String capabilities) {
        return Script.imap(capabilities)
                .expect("tag EXAMINE \"INBOX\"")
                .reply("* 1 EXISTS", "* OK [UIDVALIDITY 5] ok", "tag OK [READ-ONLY] examined");
    }

    private static Script idle() {
        return idle(selected("IMAP4rev1 IDLE"));
    }

    private static Script idle(Script before) {
        return before.expect("tag IDLE").reply("+ idling");
    }

    /** What a listener heard. */
    private static final class Ear {

        private final List<Pulse> heard = new ArrayList<>();

        synchronized void hear(Pulse pulse) {
            heard.add(pulse);
        }

        synchronized List<Liveness> told() {
            return heard.stream().map(Pulse::liveness).toList();
        }

        void hears(Predicate<List<Liveness>> wanted) {
            await().atMost(Duration.ofSeconds(20)).until(() -> wanted.test(told()));
        }

        void endsWith(Liveness liveness) {
            hears(told -> !told.isEmpty() && told.getLast() == liveness);
        }
    }

    @FunctionalInterface
    private interface Scene {
        void play(ScriptedServer server, Ear ear);
    }

    private static void watching(Duration interval, Scene scene, Script... scripts) {
        watching(ImapSettings.standard().impatient(Duration.ofSeconds(2), LONG).watching(10, interval), scene, scripts);
    }

    private static void watching(ImapSettings settings, Scene scene, Script... scripts) {
        try (var server = ScriptedServer.playing(scripts)) {
            ImapPool pool = new ImapPool(settings, TlsPolicy.system(), Stopwatch.NONE);
            Ear ear = new Ear();
            try (Watching _ = access(server, pool).watch(ear::hear)) {
                scene.play(server, ear);
            }
            pool.close();
        }
    }

    /** Breaks once, and listens on the next connection. */
    private static void assertRecovers(Script hostile) {
        watching(
                LONG,
                (server, ear) -> {
                    ear.hears(told -> told.contains(Liveness.OFFLINE) && told.getLast() == Liveness.LIVE);
                    assertThat(server.connections()).isEqualTo(2);
                },
                hostile,
                idle().stall());
    }

    /** Goes on to listen on the same connection. */
    private static void assertStays(Script hostile) {
        watching(
                Duration.ofSeconds(2),
                (server, ear) -> {
                    await().atMost(Duration.ofSeconds(20))
                            .until(() -> server.transcript().contains("still here"));
                    assertThat(ear.told()).containsOnly(Liveness.LIVE);
                    assertThat(server.connections()).isEqualTo(1);
                },
                idle(hostile.expect("DONE").reply("tag OK done"))
                        .reply("* OK still here")
                        .stall());
    }

    @Test
    void leavesAtOnceWhenTheServerSaysGoodbye() {
        assertRecovers(idle().reply("* BYE going down").stall());
        assertRecovers(idle().reply("* BYE going down").hangUp());
        assertRecovers(Script.imap("IMAP4rev1 IDLE")
                .expect("tag EXAMINE .*")
                .reply("* BYE not now")
                .hangUp());
    }

    @Test
    void looksOnceInAWhileWhereThereIsNoRoomForAnotherConnection() {
        watching(
                LONG,
                (server, ear) -> {
                    ear.endsWith(Liveness.POLLING);
                    assertThat(server.connections()).isEqualTo(1);
                },
                Script.imap("IMAP4rev1 IDLE")
                        .expect("tag EXAMINE .*")
                        .reply("* BYE Maximum number of connections from user+IP exceeded")
                        .hangUp());
    }

    @Test
    void takesNoGarbage() {
        assertRecovers(idle().reply("((((").stall());
        assertRecovers(idle().reply("HTTP/1.1 400 Bad Request").stall());
        assertRecovers(idle().send("* OK " + "x".repeat(3_000_000)).stall());
        assertRecovers(
                idle().send("* 1 FETCH (UID 7 BODY[] {2000000000}\r\nabc").stall());
        assertRecovers(idle().send("* 1 FETCH (UID 7 BODY[] {99999999999999999999}\r\nabc")
                .stall());
    }

    @Test
    void hearsWhatComesBehindALineThatNobodyCanRead() {
        assertStays(idle().reply("* 5 FETCH (FLAGS ((((", "* 99999999999999999 EXPUNGE", "* FLAGS NIL", "* 2 EXISTS"));
    }

    @Test
    void comesThroughAFlood() {
        String flood = "* 7 FETCH (FLAGS (\\Seen))\r\n* 12 EXISTS\r\n".repeat(50_000);
        assertStays(idle().send(flood));
    }

    @Test
    void takesNoFloodWithoutAnEnd() {
        watching(
                LONG,
                (server, ear) -> {
                    ear.hears(told -> told.contains(Liveness.OFFLINE));
                    ear.hears(told -> told.getLast() == Liveness.LIVE);
                    assertThat(server.connections()).isEqualTo(2);
                },
                idle().endless("* 12 EXISTS"),
                idle().stall());
    }

    @Test
    void takesAServerForDeadThatDoesNotAnswerToDone() {
        watching(
                Duration.ofSeconds(1),
                (server, ear) -> {
                    ear.hears(told -> told.contains(Liveness.OFFLINE));
                    await().until(() -> server.connections() >= 2);
                },
                idle().expect("DONE").stall());
    }

    @Test
    void looksOnceInAWhileWhereTheServerWillNotIdle() {
        for (String refusal : new String[] {"tag NO not today", "tag BAD what", "tag OK already over"}) {
            watching(
                    LONG,
                    (server, ear) -> {
                        ear.endsWith(Liveness.POLLING);
                        assertThat(ear.told()).doesNotContain(Liveness.LIVE, Liveness.OFFLINE);
                        assertThat(server.connections()).isEqualTo(1);
                    },
                    selected("IMAP4rev1 IDLE").expect("tag IDLE").reply(refusal));
        }
    }

    /** It would be asked again and again, thousands of times a second. */
    @Test
    void looksOnceInAWhileWhereIdleEndsByItself() {
        watching(
                LONG,
                (server, ear) -> {
                    ear.endsWith(Liveness.POLLING);
                    assertThat(server.connections()).isEqualTo(1);
                },
                idle().reply("tag OK enough"));
    }

    @Test
    void listensToTheInboxWhereTheServerHasNotTheEventsAskedFor() {
        assertStays(idle(selected("IMAP4rev1 IDLE NOTIFY")
                .expect("tag NOTIFY SET .*")
                .reply("tag NO [BADEVENT (MessageNew MessageExpunge)] unsupported")));
    }

    /** Of those the events tell nothing, so somebody has to look from time to time. */
    @Test
    void looksAfterWhatOthersShareThoughTheServerNotifies() {
        String shared = "* NAMESPACE ((\"\" \"/\")) NIL ((\"Shared/\" \"/\"))";
        Script before = selected("IMAP4rev1 IDLE NOTIFY NAMESPACE")
                .expect("tag NOTIFY SET .*")
                .reply("tag OK done")
                .expect("tag NAMESPACE")
                .reply(shared, "tag OK done");
        watching(
                Duration.ofSeconds(1),
                (_, ear) -> ear.hears(told -> told.size() >= 3),
                idle(idle(before).expect("DONE").reply("tag OK done"))
                        .expect("DONE")
                        .reply("tag OK done")
                        .expect("tag IDLE")
                        .reply("+ idling")
                        .stall());
    }

    /** RFC 5465, section 5.8: from then on the server tells nothing at all. */
    @Test
    void asksForLessWhenThereWasMoreThanTheServerCouldTell() {
        Script overflowing = idle(selected("IMAP4rev1 IDLE NOTIFY")
                        .expect("tag NOTIFY SET \\(selected .*\\(personal .*")
                        .reply("tag OK done"))
                .reply("* OK [NOTIFICATIONOVERFLOW] too much")
                .expect("DONE")
                .reply("tag OK done");
        String less = "tag NOTIFY SET \\(selected \\(MessageNew MessageExpunge FlagChange\\)\\)";
        assertStays(idle(overflowing.expect(less).reply("tag OK done")));
        watching(
                LONG,
                (server, ear) -> ear.endsWith(Liveness.POLLING),
                overflowing.expect(less).reply("tag NO not that either"));
    }

    /** It may say so before it says that it listens. */
    @Test
    void asksForLessAtOnceWhereThereWasTooMuchFromTheBeginning() {
        Script overflowing = selected("IMAP4rev1 IDLE NOTIFY")
                .expect("tag NOTIFY SET \\(selected .*\\(personal .*")
                .reply("tag OK done")
                .expect("tag IDLE")
                .reply("* OK [NOTIFICATIONOVERFLOW] too much", "+ idling")
                .expect("DONE")
                .reply("tag OK done");
        watching(
                LONG,
                (server, ear) -> ear.endsWith(Liveness.POLLING),
                overflowing
                        .expect("tag NOTIFY SET \\(selected \\(MessageNew MessageExpunge FlagChange\\)\\)")
                        .reply("tag NO not that either"));
    }

    @Test
    void triesAgainWithLongerAndLongerPauses() {
        watching(
                LONG,
                (server, ear) -> {
                    await().pollDelay(Duration.ofSeconds(5)).until(() -> true);
                    assertThat(server.connections()).isBetween(2, 6);
                    assertThat(ear.told().stream()
                                    .filter(liveness -> liveness == Liveness.OFFLINE)
                                    .count())
                            .isLessThanOrEqualTo(server.connections());
                },
                idle().hangUp());
    }
}
