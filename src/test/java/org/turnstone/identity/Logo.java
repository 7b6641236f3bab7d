package org.turnstone.identity;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A small picture for a signature. */
public final class Logo {

    private Logo() {}

    /** As a file. */
    public static byte[] png() {
        BufferedImage image = new BufferedImage(48, 24, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 48; x++) {
            image.setRGB(x, x / 2, 0x2266aa);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }
}
