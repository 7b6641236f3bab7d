package org.turnstone.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.turnstone.testing.Fault.Direction.TO_CLIENT;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {
    private final ScriptedServer server =
            ScriptedServer.playing(Script.silentSmtp().reply("220 ready").always("NOOP", "250 done"));
    private final FaultProxy proxy = FaultProxy.to(server.port());

    @AfterEach
    void close() {
        proxy.close();
        server.close();
    }

    @Test
    void passesAndCounts() throws IOException {
        try (var first = Wire.to(proxy.port());
                var second = Wire.to(proxy.port())) {
            assertThat(first.smtp("")).isEqualTo("220 ready");
            assertThat(second.smtp("")).isEqualTo("220 ready");
            assertThat(first.smtp("NOOP")).isEqualTo("250 done");
            assertThat(proxy.accepted()).isEqualTo(2);
            assertThat(proxy.open()).isEqualTo(2);
        }
    }

    @Test
    void cutsAfterSoManyBytesOfAnOpenConnection() throws IOException {
        try (var wire = Wire.to(proxy.port())) {
            wire.smtp("");
            proxy.set(new Fault.Cut(TO_CLIENT, 4));
            assertThatThrownBy(() -> wire.smtp("NOOP"))
                    .isInstanceOf(EOFException.class)
                    .hasMessageEndingWith("after: 250 ");
        }
    }

    @Test
    void resets() throws IOException {
        proxy.set(new Fault.Reset(TO_CLIENT, 0));
        try (var wire = Wire.to(proxy.port())) {
            assertThatThrownBy(wire::line).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        }
    }

    @Test
    void refusesAndComesBackOnTheSamePort() throws IOException {
        proxy.set(new Fault.Refuse());
        assertThatThrownBy(() -> Wire.to(proxy.port())).isInstanceOf(ConnectException.class);
        proxy.pass();
        try (var wire = Wire.to(proxy.port())) {
            assertThat(wire.smtp("")).isEqualTo("220 ready");
        }
    }

    @Test
    void stallsWithoutEndingTheConnection() throws IOException {
        proxy.set(new Fault.Stall(TO_CLIENT, 3));
        try (var wire = Wire.to(proxy.port())) {
            wire.patience(Duration.ofMillis(200));
            assertThatThrownBy(wire::line).isInstanceOf(SocketTimeoutException.class);
            assertThat(proxy.open()).isEqualTo(1);
        }
    }

    @Test
    void dripsByteAfterByte() throws IOException {
        proxy.set(new Fault.Drip(TO_CLIENT, Duration.ofMillis(20)));
        long begin = System.nanoTime();
        try (var wire = Wire.to(proxy.port())) {
            assertThat(wire.smtp("")).isEqualTo("220 ready");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(10 * 20));
    }

    @Test
    void closesOneHalfAndKeepsTheOther() throws IOException {
        try (var wire = Wire.to(proxy.port())) {
            wire.smtp("");
            proxy.set(new Fault.HalfClose(TO_CLIENT, 0));
            assertThatThrownBy(() -> wire.smtp("NOOP")).isInstanceOf(EOFException.class);
            wire.send("NOOP");
            assertThat(proxy.open()).isEqualTo(1);
        }
    }

    @Test
    void turnsTheBitsOfOneByte() throws IOException {
        proxy.set(new Fault.Corrupt(TO_CLIENT, 0));
        try (var wire = Wire.to(proxy.port())) {
            assertThat(wire.line()).isEqualTo((char) ('2' ^ 0xff) + "20 ready");
        }
    }

    @Test
    void endsIdleConnections() throws IOException {
        try (var wire = Wire.to(proxy.port())) {
            wire.smtp("");
            proxy.resetAll();
            assertThatThrownBy(wire::line).isInstanceOf(SocketException.class);
            assertThat(proxy.open()).isZero();
        }
    }
}
