package org.turnstone.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.turnstone.net.Credentials;
import org.turnstone.net.Stopwatch;
import org.turnstone.net.Tls;
import org.turnstone.net.TlsPolicy;
import org.turnstone.problem.OutcomeUnknown;
import org.turnstone.problem.Problem;
import org.turnstone.problem.ServerRefused;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.ServerUnreachable.Reason;
import org.turnstone.problem.SignInRequired;
import org.turnstone.testing.Ports;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;
import org.turnstone.testing.TestAuthority;

/** Another way is for a server that said nothing on the one before, and for nothing else. */
class WaysTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final TestAuthority authority = TestAuthority.shared();
    private final AtomicReference<Duration> time = new AtomicReference<>(Duration.ZERO);

    private static Script taking() {
        return Script.smtp("AUTH PLAIN")
                .always("MAIL FROM:.*", "250 2.1.0 fine")
                .always("RCPT TO:.*", "250 2.1.5 fine")
                .expect("DATA")
                .reply("354 go ahead")
                .expectData("(?s).*")
                .reply("250 2.0.0 queued");
    }

    private Submission submission(Duration inactivity) {
        TlsPolicy tls = TlsPolicy.trusting(authority.trustFile());
        SubmissionTimeouts timeouts = new SubmissionTimeouts(PATIENCE, inactivity, PATIENCE.multipliedBy(3), PATIENCE);
        return new Submission(new Ways(tls, timeouts, () -> time.get().toNanos()), new Offers(), tls, Stopwatch.NONE);
    }

    private Receipt submit(Submission submission, Way... ways) {
        Handing handing = Handing.to(1, Tls.NONE);
        return submission.submit(
                new SubmissionServer("localhost", List.of(ways)),
                new Credentials.Password("ida@example.org", "secret"),
                new SmtpEnvelope(handing.from(), handing.recipients(), false),
                handing.data());
    }

    private static Way implicit(ScriptedServer server) {
        return new Way(server.port(), Tls.IMPLICIT);
    }

    private static Way closed() {
        return new Way(Ports.free(), Tls.STARTTLS);
    }

    @Test
    void goesOnWhereNothingListens() {
        try (var second = ScriptedServer.playing(authority.server(), taking())) {
            assertThat(submit(submission(PATIENCE), closed(), implicit(second)).finalReply())
                    .isEqualTo("250 2.0.0 queued");
        }
    }

    @Test
    void goesOnWhereNoGreetingComes() {
        Script silent = Script.silentSmtp().stall();
        Script gone = Script.silentSmtp().hangUp();
        try (var first = ScriptedServer.playing(silent);
                var mute = ScriptedServer.playing(silent);
                var second = ScriptedServer.playing(gone);
                var third = ScriptedServer.playing(authority.server(), taking())) {
            submit(
                    submission(SHORT),
                    new Way(first.port(), Tls.STARTTLS),
                    new Way(mute.port(), Tls.IMPLICIT),
                    new Way(second.port(), Tls.IMPLICIT),
                    implicit(third));

            assertThat(first.connections()).isEqualTo(1);
            assertThat(mute.connections()).isEqualTo(1);
            assertThat(second.connections()).isEqualTo(1);
            assertThat(first.transcript() + second.transcript()).doesNotContain("EHLO", "AUTH");
        }
    }

    @Test
    void staysWithAServerThatHasGreeted() {
        Script busy =
                Script.silentSmtp().reply("421 4.3.2 too many connections").hangUp();
        Script unwilling = Script.silentSmtp().reply("554 5.7.1 not you").hangUp();
        Script lost = Script.silentSmtp().reply("220 hello").expect("EHLO .*").hangUp();
        assertThat(left(busy)).isInstanceOf(ServerUnreachable.class);
        assertThat(left(unwilling)).isInstanceOf(ServerRefused.class);
        assertThat(left(lost)).isInstanceOf(ServerUnreachable.class);
    }

    @Test
    void asksNobodyElseToTakeARefusedPassword() {
        Script wrong = Script.smtp("AUTH PLAIN").expect("AUTH .*").reply("535 5.7.8 no such luck");
        assertThat(left(wrong)).isInstanceOf(SignInRequired.class);
    }

    @Test
    void handsAMessageUnderWayToNobodyElse() {
        Script begun = Script.smtp("AUTH PLAIN").expect("MAIL FROM:.*").reset();
        Script handed = Script.smtp("AUTH PLAIN")
                .always("(MAIL FROM|RCPT TO):.*", "250 2.0.0 fine")
                .expect("DATA")
                .reply("354 go ahead")
                .expectData("(?s).*")
                .hangUp();
        assertThat(left(begun)).isInstanceOf(ServerUnreachable.class);
        assertThat(left(handed)).isInstanceOf(OutcomeUnknown.class);
    }

    /** What becomes of a message on the first of two ways, the second of which nobody comes to. */
    private Problem left(Script first) {
        try (var server = ScriptedServer.playing(authority.server(), first);
                var other = ScriptedServer.playing(authority.server(), taking())) {
            Problem problem = catchThrowableOfType(
                    Problem.class, () -> submit(submission(PATIENCE), implicit(server), implicit(other)));
            assertThat(other.connections()).isZero();
            return problem;
        }
    }

    @Test
    void isNotDrivenToAnotherWayByBrokenTls() {
        Script stripped = Script.smtp("AUTH PLAIN");
        Script plain = Script.smtp("AUTH PLAIN").always("(?s).*", "500 5.5.2 what?");
        try (var other = ScriptedServer.playing(authority.server(), taking());
                var forged = ScriptedServer.playing(authority.selfSigned(), Script.smtp("AUTH PLAIN"));
                var withoutStartTls = ScriptedServer.playing(stripped);
                var withoutTls = ScriptedServer.playing(plain)) {
            assertThat(reason(implicit(forged), implicit(other))).isEqualTo(Reason.CERTIFICATE);
            assertThat(reason(new Way(withoutStartTls.port(), Tls.STARTTLS), implicit(other)))
                    .isEqualTo(Reason.TLS_MISSING);
            assertThat(reason(implicit(withoutTls), implicit(other))).isEqualTo(Reason.TLS_MISSING);
            assertThat(other.connections()).isZero();
        }
    }

    @Test
    void believesNoBadCertificateOnALaterWayEither() {
        try (var forged = ScriptedServer.playing(authority.wrongHost(), Script.smtp("AUTH PLAIN"))) {
            assertThat(reason(closed(), implicit(forged))).isEqualTo(Reason.CERTIFICATE);
            assertThat(forged.transcript()).doesNotContain("AUTH");
        }
    }

    @Test
    void saysWhyTheFirstWayFailedWhereNoneWorks() {
        try (var silent = ScriptedServer.playing(Script.silentSmtp().stall())) {
            Way stalled = new Way(silent.port(), Tls.STARTTLS);
            Submission submission = submission(SHORT);
            assertThat(reason(submission, stalled, closed())).isEqualTo(Reason.TIMEOUT);
            assertThat(reason(submission, closed(), stalled)).isEqualTo(Reason.REFUSED);
        }
    }

    private Reason reason(Way... ways) {
        return reason(submission(PATIENCE), ways);
    }

    private Reason reason(Submission submission, Way... ways) {
        return catchThrowableOfType(ServerUnreachable.class, () -> submit(submission, ways))
                .reason();
    }

    @Test
    void doesNotWaitForADeadPortEachTimeAndGivesItAChanceLater() {
        try (var dead = ScriptedServer.playing(Script.silentSmtp().hangUp());
                var alive = ScriptedServer.playing(authority.server(), taking())) {
            Way[] ways = {new Way(dead.port(), Tls.STARTTLS), implicit(alive)};
            Submission submission = submission(PATIENCE);
            submit(submission, ways);
            time.set(Duration.ofMinutes(9));
            submit(submission, ways);
            assertThat(dead.connections()).isEqualTo(1);

            time.set(Duration.ofMinutes(11));
            submit(submission, ways);
            assertThat(dead.connections()).isEqualTo(2);
            assertThat(alive.connections()).isEqualTo(3);
        }
    }

    @Test
    void remembersNoWayOnWhichItIsNotWelcome() {
        Script unwilling = Script.silentSmtp().reply("554 5.7.1 not you").hangUp();
        try (var first = ScriptedServer.playing(
                        authority.server(), Script.silentSmtp().hangUp(), taking());
                var second = ScriptedServer.playing(authority.server(), unwilling)) {
            Submission submission = submission(PATIENCE);
            assertThatExceptionOfType(ServerRefused.class)
                    .isThrownBy(() -> submit(submission, implicit(first), implicit(second)));

            submit(submission, implicit(first), implicit(second));
            assertThat(second.connections()).isEqualTo(1);
        }
    }

    @Test
    void triesTheOthersAgainWhereTheDetourIsClosedToo() {
        Script coming = Script.silentSmtp().hangUp();
        Way detour;
        Way first;
        Submission submission = submission(PATIENCE);
        try (var back = ScriptedServer.playing(authority.server(), coming, taking())) {
            first = implicit(back);
            try (var open = ScriptedServer.playing(authority.server(), taking())) {
                detour = implicit(open);
                submit(submission, first, detour);
            }
            submit(submission, first, detour);
            assertThat(back.connections()).isEqualTo(2);
        }
    }

    @Test
    void triesTheUnofficialPortLastWhereverItIsListed() {
        Way unofficial = new Way(2525, Tls.STARTTLS);
        Way submission = new Way(587, Tls.STARTTLS);
        Way submissions = new Way(465, Tls.IMPLICIT);
        SubmissionServer server =
                new SubmissionServer("smtp.example.org", List.of(unofficial, submissions, submission));

        assertThat(server.ways()).containsExactly(submissions, submission, unofficial);
        assertThat(server.hasUnofficialWay()).isTrue();
        assertThat(new SubmissionServer("smtp.example.org", List.of(submission)).hasUnofficialWay())
                .isFalse();
    }

    @Test
    void encryptsTheUnofficialPortAsAnyOther() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Way(2525, Tls.NONE));
        Stream.of(0, 65_536)
                .forEach(port -> assertThatIllegalArgumentException().isThrownBy(() -> new Way(port, Tls.IMPLICIT)));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new SubmissionServer(
                        "smtp.example.org", List.of(new Way(587, Tls.STARTTLS), new Way(588, Tls.NONE))));
    }
}
