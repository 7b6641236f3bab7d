package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture's size is known before anybody decodes it (A07). */
class ImageSizeTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void readsWhatOtherProgramsWrite(String format) throws IOException {
        assertThat(ImageSize.of(picture(format))).contains(new ImageSize(317, 203));
    }

    @Test
    void refusesABombByItsHeader() throws IOException {
        byte[] png = picture("png");
        System.arraycopy(new byte[] {0, 0, (byte) 0xc3, 0x50, 0, 0, (byte) 0xc3, 0x50}, 0, png, 16, 8);

        assertThat(ImageSize.of(png)).contains(new ImageSize(50_000, 50_000));
        assertThat(ImageSize.of(png).orElseThrow().isBearable()).isFalse();
        assertThat(ImageSize.of(picture("png")).orElseThrow().isBearable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void endsAtEveryCut(String format) throws IOException {
        byte[] picture = picture(format);
        for (int length = 0; length < picture.length; length++) {
            ImageSize.of(Arrays.copyOf(picture, length));
        }
    }

    /** Browsers then take the frame's size. */
    @Test
    void readsTheFrameOfAGifThatIsLargerThanItsScreen() throws IOException {
        byte[] gif = picture("gif");
        BinaryFile file = new BinaryFile(gif);
        int frame = 13 + (3 << ((file.at(10) & 7) + 1));
        while (file.at(frame) != 0x2c) {
            frame++;
        }
        Arrays.fill(gif, frame + 5, frame + 9, (byte) 0xff);

        assertThat(ImageSize.of(gif)).contains(new ImageSize(65_535, 65_535));
        assertThat(ImageSize.of(gif).orElseThrow().isBearable()).isFalse();
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(317, 203, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
