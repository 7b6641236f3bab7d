package org.turnstone.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.mime.JpegOrientation;

class ThumbnailPainterTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void paintsALargePictureSmall(String format) throws IOException {
        Thumbnail thumbnail =
                ThumbnailPainter.paint(drawn(4_000, 3_000, format)).orElseThrow();

        BufferedImage painted = read(thumbnail);
        assertThat(painted.getWidth()).isEqualTo(ThumbnailPainter.WIDTH);
        assertThat(painted.getHeight()).isEqualTo(ThumbnailPainter.HEIGHT);
        assertThat(thumbnail.size()).isLessThan(8_000);
        assertThat(reddish(painted, 10, 10)).isTrue();
        assertThat(reddish(painted, 90, 60)).isFalse();
    }

    @Test
    void leavesASmallPictureAsItIs() throws IOException {
        BufferedImage painted =
                read(ThumbnailPainter.paint(drawn(20, 10, "png")).orElseThrow());

        assertThat(painted.getWidth()).isEqualTo(20);
        assertThat(painted.getHeight()).isEqualTo(10);
    }

    /** The red corner is where the camera's upper left was. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void turnsItAsTheCameraWasHeld(int orientation, int across, int down) throws IOException {
        byte[] turned = exif(drawn(400, 300, "jpeg"), orientation);
        assertThat(JpegOrientation.of(turned)).isEqualTo(orientation);

        BufferedImage painted = read(ThumbnailPainter.paint(turned).orElseThrow());
        for (int x = 0; x < 2; x++) {
            for (int y = 0; y < 2; y++) {
                assertThat(reddish(painted, x == 0 ? 8 : 95, y == 0 ? 8 : 67))
                        .as("corner %d %d", x, y)
                        .isEqualTo(x == across && y == down);
            }
        }
    }

    @Test
    void paintsNothingOfWhatIsTooLargeOrNoPicture() throws IOException {
        byte[] bomb = drawn(10, 10, "png");
        bomb[16] = 0;
        bomb[17] = 0;
        bomb[18] = (byte) 0xc3;
        bomb[19] = 0x50;
        System.arraycopy(bomb, 16, bomb, 20, 4);

        assertThat(ThumbnailPainter.paint(bomb)).isEmpty();
        assertThat(ThumbnailPainter.paint("<svg onload=alert(1)>".getBytes(ISO_8859_1)))
                .isEmpty();
        assertThat(ThumbnailPainter.paint(new byte[0])).isEmpty();
    }

    /** Whatever is in it, there is a thumbnail or none: nothing is thrown, so no message fails over its picture. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void outlivesBrokenPictures(String format) throws IOException {
        byte[] whole = drawn(300, 200, format);
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            byte[] broken = Arrays.copyOf(whole, i % 3 == 0 ? 12 + random.nextInt(whole.length - 12) : whole.length);
            for (int faults = 0; faults < 5; faults++) {
                broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt();
            }
            assertThat(ThumbnailPainter.paint(broken).map(Thumbnail::size).orElse(0))
                    .isLessThan(40_000);
        }
    }

    static byte[] drawn(int width, int height, String format) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    private static byte[] exif(byte[] jpeg, int orientation) {
        // APP1, Exif, big-endian TIFF, one entry: tag 0112, a short, once.
        byte[] segment = HexFormat.of()
                .parseHex("ffe10022" + "457869660000" + "4d4d002a00000008" + "0001" + "01120003000000010" + "00"
                        + orientation + "0000" + "00000000");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(segment);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static BufferedImage read(Thumbnail thumbnail) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        thumbnail.writeTo(bytes);
        return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static boolean reddish(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > colour.getBlue();
    }
}
