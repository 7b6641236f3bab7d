package org.turnstone.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** Pictures for tests: some made by Java, some of header alone. */
public final class PictureFiles {

    private PictureFiles() {}

    /** As Java writes it. */
    public static byte[] drawn(String format, int width, int height) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The beginning of a PNG file that claims this size. */
    static byte[] png(int width, int height) {
        return ByteBuffer.allocate(33)
                .put(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"))
                .putInt(width)
                .putInt(height)
                .array();
    }

    /** A WebP file with one chunk. */
    static byte[] webp(String chunk, String hex) {
        byte[] content = HexFormat.of().parseHex(hex);
        return ByteBuffer.allocate(20 + content.length)
                .put("RIFF\0\0\0\0WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(chunk.getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .put(content)
                .array();
    }

    /** An AVIF file with these extents. */
    static byte[] avif(String brands, int... sides) {
        ByteBuffer file = ByteBuffer.allocate(8 + brands.length() + sides.length / 2 * 20);
        file.putInt(8 + brands.length()).put(("ftyp" + brands).getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < sides.length; i += 2) {
            file.putInt(20).put("ispe".getBytes(StandardCharsets.US_ASCII)).putInt(0);
            file.putInt(sides[i]).putInt(sides[i + 1]);
        }
        return file.array();
    }
}
