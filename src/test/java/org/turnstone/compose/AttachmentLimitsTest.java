package org.turnstone.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.ByteSize;

class AttachmentLimitsTest {

    @Test
    void leavesRoomForBase64AndItsLineEnds() throws IOException {
        for (long message : new long[] {100_000, 2_000_000, 10_240_000}) {
            long file = AttachmentLimits.filesIn(ByteSize.of(message)).bytes();
            assertThat(written(file)).isLessThan(message);
            assertThat(file).isGreaterThan(message / 2);
        }
    }

    @Test
    void hasNoRoomWhereThereIsNone() {
        assertThat(AttachmentLimits.filesIn(ByteSize.ZERO)).isEqualTo(ByteSize.ZERO);
    }

    private static long written(long octets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var base64 = Base64.getMimeEncoder().wrap(out)) {
            base64.write(new byte[Math.toIntExact(octets)]);
        }
        return out.size();
    }
}
