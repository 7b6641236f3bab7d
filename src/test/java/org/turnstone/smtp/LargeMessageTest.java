package org.turnstone.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.turnstone.net.Tls;
import org.turnstone.testing.TestAuthority;

/** F21: fifty megabytes go through without being held. */
class LargeMessageTest {

    private static final int LINES = 800_000;

    private static MessageData fiftyMegabytes() {
        byte[] line = ("x".repeat(62) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        return out -> {
            for (int i = 0; i < LINES; i++) {
                out.write(line);
            }
        };
    }

    @Test
    void streamsALargeMessageWithoutHoldingIt() throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (SwallowingServer server =
                SwallowingServer.start(TestAuthority.shared().server())) {
            Handing.to(server.port(), Tls.IMPLICIT).submit();
            long before = threads.getCurrentThreadAllocatedBytes();

            Handing.to(server.port(), Tls.IMPLICIT).data(fiftyMegabytes()).submit();

            assertThat(server.swallowed()).isGreaterThan(LINES * 64L);
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(20_000_000L);
        }
    }
}
