package org.turnstone.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Memory of accounts that are being read. */
class ReadingRoomTest {

    private final ReadingRoom room = new ReadingRoom(100 << 20);

    @Test
    void hasRoomForSmallAccountsAtATime() {
        try (ReadingRoom.Seat _ = room.enter(100_000);
                ReadingRoom.Seat _ = room.enter(100_000);
                ReadingRoom.Seat _ = room.enter(0)) {
            assertThat(room.couldKeep(100_000)).isTrue();
        }
    }

    @Test
    void letsTheLargestReadAlone() throws Exception {
        AtomicBoolean entered = new AtomicBoolean();
        Thread small;
        try (ReadingRoom.Seat _ = room.enter(1_000_000)) {
            small = Thread.startVirtualThread(() -> {
                try (ReadingRoom.Seat _ = room.enter(1)) {
                    entered.set(true);
                }
            });
            await().until(() -> small.getState() == Thread.State.WAITING);
            assertThat(entered).isFalse();
        }
        small.join();
        assertThat(entered).isTrue();
    }

    @Test
    void knowsWhatCouldNeverBeKept() {
        assertThat(room.couldKeep(2_000_000)).isFalse();
    }
}
