package org.turnstone.journey;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A picture of how something was drawn, compared as a person would who stands back: letters may be drawn with another
 * shade of a font, but blocks, colours and widths are where they were.
 */
record Rendering(BufferedImage picture) {

    /** The height that is kept. */
    private static final int FOLD = 1_000;

    /** Points a side, of a square that is looked at as one colour. */
    private static final int SQUARE = 16;

    /** What a colour of a square may be off, each of red, green and blue of 255: a letter more or less. */
    private static final int SHADE = 40;

    /** The share of squares that may be off by more: a line that wraps elsewhere. */
    private static final double FEW = 0.04;

    /** By what share the height may differ. */
    private static final double TALLER = 0.06;

    static Rendering of(byte[] file) throws IOException {
        BufferedImage picture = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)), "no picture");
        return new Rendering(
                picture.getHeight() > FOLD ? picture.getSubimage(0, 0, picture.getWidth(), FOLD) : picture);
    }

    /** Says what is different; empty if nothing is that a reader would see. */
    Optional<String> difference(Rendering golden) {
        BufferedImage other = golden.picture;
        if (picture.getWidth() != other.getWidth()
                || Math.abs(picture.getHeight() - other.getHeight()) > TALLER * other.getHeight()) {
            return Optional.of("%d x %d points, was %d x %d"
                    .formatted(picture.getWidth(), picture.getHeight(), other.getWidth(), other.getHeight()));
        }
        int rows = Math.min(picture.getHeight(), other.getHeight()) / SQUARE;
        int columns = picture.getWidth() / SQUARE;
        int off = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                off += isOff(other, column * SQUARE, row * SQUARE) ? 1 : 0;
            }
        }
        double share = (double) off / Math.max(1, rows * columns);
        return share > FEW ? Optional.of("%.0f %% of it looks different".formatted(100 * share)) : Optional.empty();
    }

    private boolean isOff(BufferedImage other, int x, int y) {
        Color mine = mean(picture, x, y);
        Color theirs = mean(other, x, y);
        return Math.abs(mine.getRed() - theirs.getRed()) > SHADE
                || Math.abs(mine.getGreen() - theirs.getGreen()) > SHADE
                || Math.abs(mine.getBlue() - theirs.getBlue()) > SHADE;
    }

    private static Color mean(BufferedImage of, int left, int top) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = top; y < top + SQUARE; y++) {
            for (int x = left; x < left + SQUARE; x++) {
                Color point = new Color(of.getRGB(x, y));
                red += point.getRed();
                green += point.getGreen();
                blue += point.getBlue();
            }
        }
        int points = SQUARE * SQUARE;
        return new Color(red / points, green / points, blue / points);
    }

    void write(Path file) throws IOException {
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(picture, 0, 0, null);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        ImageIO.write(opaque, "jpg", file.toFile());
    }

    /** A picture for letters, as it travels in base64. */
    static String sea() {
        BufferedImage sea = new BufferedImage(500, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = sea.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, new Color(0xcfe8f7), 0, 300, new Color(0x12355b)));
        brush.fillRect(0, 0, 500, 300);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(sea, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getMimeEncoder().encodeToString(file.toByteArray());
    }
}
