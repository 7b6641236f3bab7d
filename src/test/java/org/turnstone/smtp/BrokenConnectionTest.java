package org.turnstone.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.turnstone.net.Tls;
import org.turnstone.problem.OutcomeUnknown;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.problem.ServerUnreachable.Reason;
import org.turnstone.testing.Fault;
import org.turnstone.testing.Fault.Direction;
import org.turnstone.testing.FaultProxy;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;
import org.turnstone.testing.TestAuthority;

/** When the line breaks: before the final dot nothing was taken, after it nobody knows. */
class BrokenConnectionTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final SubmissionTimeouts IMPATIENT_WITH_SILENCE = new SubmissionTimeouts(LONG, SHORT, LONG, SHORT);
    private static final SubmissionTimeouts IMPATIENT_IN_ALL = new SubmissionTimeouts(LONG, LONG, SHORT, LONG);

    private static Script untilData() {
        return Script.smtp("AUTH PLAIN")
                .expect("MAIL.*")
                .reply("250 ok")
                .expect("RCPT.*")
                .reply("250 ok")
                .expect("DATA")
                .reply("354 go");
    }

    private static Script untilDot() {
        return untilData().expectData("(?s).*");
    }

    private static Reason reasonOf(Handing handing) {
        return catchThrowableOfType(ServerUnreachable.class, handing::submit).reason();
    }

    /** Some octets more than every buffer on the way holds. */
    private static MessageData large() {
        byte[] line = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcd\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        return out -> {
            for (int i = 0; i < 250_000; i++) {
                out.write(line);
            }
        };
    }

    @Test
    void doesNotKnowTheOutcomeWhenTheConnectionBreaksAfterTheFinalDot() {
        try (var server = ScriptedServer.playing(
                untilDot().hangUp(),
                untilDot().reset(),
                untilDot().send("250 2.0").hangUp())) {
            for (int i = 0; i < 3; i++) {
                assertThatExceptionOfType(OutcomeUnknown.class).isThrownBy(Handing.to(server.port(), Tls.NONE)::submit);
            }
        }
    }

    @Test
    void doesNotKnowTheOutcomeWhenTheServerFallsSilentAfterTheFinalDot() {
        try (var server = ScriptedServer.playing(untilDot().stall())) {
            assertThatExceptionOfType(OutcomeUnknown.class)
                    .isThrownBy(Handing.to(server.port(), Tls.NONE).within(IMPATIENT_WITH_SILENCE)::submit);
        }
    }

    @Test
    void knowsThatNothingWasTakenWhenTheConnectionBreaksInTheMiddleOfTheMessage() {
        try (var server = ScriptedServer.playing(untilDot().reply("250 ok"));
                var proxy = FaultProxy.to(server.port())) {
            proxy.set(new Fault.Reset(Direction.TO_SERVER, 100_000));
            assertThat(reasonOf(Handing.to(proxy.port(), Tls.NONE).data(large())))
                    .isEqualTo(Reason.LOST);
        }
    }

    @Test
    void knowsThatNothingWasTakenWhenTheConnectionBreaksBeforeTheMessage() {
        try (var server = ScriptedServer.playing(
                Script.silentSmtp().hangUp(),
                Script.smtp("AUTH PLAIN").expect("AUTH.*").reset(),
                Script.smtp("AUTH PLAIN").expect("MAIL.*").hangUp(),
                Script.smtp("AUTH PLAIN")
                        .expect("MAIL.*")
                        .reply("250 ok")
                        .expect("RCPT.*")
                        .reset())) {
            for (int i = 0; i < 4; i++) {
                assertThat(reasonOf(Handing.to(server.port(), Tls.NONE))).isEqualTo(Reason.LOST);
            }
        }
    }

    @Test
    void givesUpOnAServerThatSaysNothing() {
        try (var server = ScriptedServer.playing(
                Script.smtp("AUTH PLAIN").expect("MAIL.*").stall(),
                Script.silentSmtp().stall())) {
            assertThat(reasonOf(Handing.to(server.port(), Tls.NONE).within(IMPATIENT_WITH_SILENCE)))
                    .isEqualTo(Reason.TIMEOUT);
            assertThat(reasonOf(Handing.to(server.port(), Tls.NONE).within(IMPATIENT_WITH_SILENCE)))
                    .isEqualTo(Reason.TIMEOUT);
            assertThat(reasonOf(Handing.to(server.port(), Tls.IMPLICIT).within(IMPATIENT_WITH_SILENCE)))
                    .isEqualTo(Reason.TIMEOUT);
        }
    }

    @Test
    void givesUpOnAServerThatDripsItsGreeting() {
        try (var server = ScriptedServer.playing(Script.smtp("AUTH PLAIN"));
                var proxy = FaultProxy.to(server.port())) {
            proxy.set(new Fault.Drip(Direction.TO_CLIENT, Duration.ofMillis(50)));
            assertThat(reasonOf(Handing.to(proxy.port(), Tls.NONE).within(IMPATIENT_IN_ALL)))
                    .isEqualTo(Reason.TIMEOUT);
        }
    }

    @Test
    void givesUpOnAServerThatStopsReadingTheMessage() {
        try (var server = ScriptedServer.playing(untilDot().reply("250 ok"));
                var proxy = FaultProxy.to(server.port())) {
            proxy.set(new Fault.Stall(Direction.TO_SERVER, 100_000));
            assertThat(reasonOf(Handing.to(proxy.port(), Tls.NONE).data(large()).within(IMPATIENT_WITH_SILENCE)))
                    .isEqualTo(Reason.TIMEOUT);
        }
    }

    @Test
    void givesUpOnAServerThatStopsReadingAnEncryptedMessage() {
        try (var server = ScriptedServer.playing(
                        TestAuthority.shared().server(), untilDot().reply("250 ok"));
                var proxy = FaultProxy.to(server.port())) {
            proxy.set(new Fault.Stall(Direction.TO_SERVER, 100_000));
            assertThat(reasonOf(
                            Handing.to(proxy.port(), Tls.IMPLICIT).data(large()).within(IMPATIENT_WITH_SILENCE)))
                    .isEqualTo(Reason.TIMEOUT);
        }
    }

    @Test
    void letsGoOfTheConnectionWhenTheMessageCannotBeReadToItsEnd() {
        MessageData breaking = new MessageData() {
            private int reads;

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write("Subject: half\r\n\r\nhalf a".getBytes(StandardCharsets.US_ASCII));
                if (++reads > 1) {
                    throw new IllegalStateException("the attachment is gone");
                }
            }
        };
        try (var server = ScriptedServer.playing(untilDot().reply("250 ok"))) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(Handing.to(server.port(), Tls.NONE).data(breaking)::submit);
            assertThat(server.transcript()).doesNotContain("C: .", "S: 250 ok\n-- ");
        }
    }
}
