package org.turnstone.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Makes what stands where a picture does not: a square of one grey, which looks the same on light and dark. */
final class Placeholder {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte GREY = (byte) 0x80;

    private Placeholder() {}

    /**
     * The square as a PNG file (RFC 2083).
     *
     * @param side in pixels
     * @param opacity 0 to 255
     */
    static byte[] png(int side, int opacity) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        // 8 bits each of grey and opacity.
        byte[] header = {0, 0, 0, (byte) side, 0, 0, 0, (byte) side, 8, 4, 0, 0, 0};
        chunk(file, "IHDR", header);
        chunk(file, "IDAT", packed(rows(side, opacity)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] rows(int side, int opacity) {
        ByteBuffer rows = ByteBuffer.allocate(side * (1 + 2 * side));
        for (int y = 0; y < side; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < side; x++) {
                rows.put(GREY).put((byte) opacity);
            }
        }
        return rows.array();
    }

    private static byte[] packed(byte[] rows) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(rows);
            deflater.finish();
            byte[] room = new byte[rows.length + 64];
            return Arrays.copyOf(room, deflater.deflate(room));
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        file.writeBytes(name);
        file.writeBytes(content);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
