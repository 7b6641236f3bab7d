package org.turnstone.picture;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.mime.BinaryFile;

/** R02, R08, A07: what is a picture, how large it is, and which nobody is meant to see. */
class PictureTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void passesOnWhatItIsByItsBytes(String format) {
        byte[] file = PictureFiles.drawn(format, 321, 123);
        Picture picture = Picture.of(file);

        assertThat(picture.fate()).isEqualTo(Picture.Fate.SHOWN);
        assertThat(picture.mediaType()).isEqualTo("image/" + format);
        assertThat(picture.bytes()).isEqualTo(file);
        assertSize(file, 321, 123);
    }

    @Test
    void readsTheKindsOfWebp() {
        assertSize(PictureFiles.webp("VP8 ", "d001009d012a2c01c800"), 300, 200);
        assertSize(PictureFiles.webp("VP8X", "100000002b0100c70000"), 300, 200);
        // 14 bits of width less one, 14 of height less one.
        assertSize(PictureFiles.webp("VP8L", "2f2bc13100"), 300, 200);
        assertThat(Picture.of(PictureFiles.webp("ABCD", "00000000000000000000")).fate())
                .isEqualTo(Picture.Fate.MISSING);
    }

    @Test
    void readsTheLargestExtentOfAvif() {
        byte[] tiled = PictureFiles.avif("avif\0\0\0\0mif1miaf", 512, 512, 3000, 2000, 512, 512);

        assertSize(tiled, 3000, 2000);
        assertThat(Picture.of(tiled).mediaType()).isEqualTo("image/avif");
        assertThat(Picture.of(PictureFiles.avif("mif1\0\0\0\0avif", 9, 9)).fate())
                .isEqualTo(Picture.Fate.SHOWN);
        assertThat(Picture.of(PictureFiles.avif("heic\0\0\0\0mif1", 9, 9)).fate())
                .isEqualTo(Picture.Fate.MISSING);
        assertThat(Picture.of(PictureFiles.avif("avif\0\0\0\0mif1")).fate()).isEqualTo(Picture.Fate.MISSING);
        assertThat(Picture.of(PictureFiles.avif("avif\0\0\0\0mif1", -1, 3)).fate())
                .isEqualTo(Picture.Fate.MISSING);
    }

    @Test
    void passesOnNothingElse() {
        for (String content : new String[] {
            "",
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
            "<?xml version='1.0'?><svg/>",
            "<html>",
            "%PDF-1.7",
            "BM",
            "\u0000\u0000\u0001\u0000",
            "GIF89a",
            "RIFF\0\0\0\0WEBP",
            "II*\0",
            "\0\0\0\u000cftypavif"
        }) {
            assertThat(Picture.of(content.getBytes(US_ASCII)).fate()).isEqualTo(Picture.Fate.MISSING);
        }
    }

    @Test
    void passesOnNothingThatIsTooLargeToUnpack() {
        assertThat(Picture.of(PictureFiles.png(50_000, 50_000)).fate()).isEqualTo(Picture.Fate.MISSING);
        assertThat(Picture.of(PictureFiles.png(20_001, 2)).fate()).isEqualTo(Picture.Fate.MISSING);
        assertThat(Picture.of(PictureFiles.png(-1, 1)).fate()).isEqualTo(Picture.Fate.MISSING);
        assertThat(Picture.of(PictureFiles.png(0, 1)).fate()).isEqualTo(Picture.Fate.MISSING);
        assertThat(Picture.of(PictureFiles.png(8_000, 6_000)).fate()).isEqualTo(Picture.Fate.SHOWN);
        byte[] grown = PictureFiles.drawn("gif", 10, 10);
        int frame = frameOf(grown);
        Arrays.fill(grown, frame + 5, frame + 9, (byte) 0xff);
        assertThat(Picture.of(grown).fate()).isEqualTo(Picture.Fate.MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "jpeg"})
    void knowsATrackerByItsSize(String format) {
        assertThat(Picture.of(PictureFiles.drawn(format, 1, 1)).fate()).isEqualTo(Picture.Fate.TRACKER);
        assertThat(Picture.of(PictureFiles.drawn(format, 2, 2)).fate()).isEqualTo(Picture.Fate.TRACKER);
        assertThat(Picture.of(PictureFiles.drawn(format, 40, 1)).fate()).isEqualTo(Picture.Fate.SHOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "jpeg"})
    void takesAFileThatEndsAnywhere(String format) {
        byte[] whole = PictureFiles.drawn(format, 30, 20);
        for (int length = 0; length < whole.length; length++) {
            assertThat(Picture.of(Arrays.copyOf(whole, length)).fate()).isNotNull();
        }
    }

    @Test
    void putsAQuietSquareWhereThereIsNone() throws IOException {
        BufferedImage missing = ImageIO.read(new ByteArrayInputStream(Picture.MISSING.bytes()));
        BufferedImage tracker = ImageIO.read(new ByteArrayInputStream(Picture.TRACKER.bytes()));

        assertThat(missing.getWidth()).isEqualTo(16);
        assertThat(missing.getRGB(15, 15) >>> 24).isEqualTo(0x30);
        assertThat(tracker.getWidth()).isEqualTo(1);
        assertThat(tracker.getRGB(0, 0) >>> 24).isZero();
    }

    private static int frameOf(byte[] gif) {
        BinaryFile octets = new BinaryFile(gif);
        int at = 13 + ((octets.at(10) & 0x80) == 0 ? 0 : 3 << ((octets.at(10) & 7) + 1));
        while (octets.at(at) == 0x21) {
            at += 2;
            while (octets.at(at) != 0) {
                at += octets.at(at) + 1;
            }
            at++;
        }
        return at;
    }

    private static void assertSize(byte[] file, int width, int height) {
        assertThat(PictureType.of(file).flatMap(type -> PictureSize.of(type, file)))
                .contains(new PictureSize(width, height));
    }
}
