package org.turnstone.file;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jboss.logging.Logger;
import org.turnstone.mail.MediaType;
import org.turnstone.mime.ImageSize;
import org.turnstone.mime.ImageType;
import org.turnstone.mime.JpegOrientation;

/**
 * Paints the thumbnail of a picture. Its pixels are counted before any is unpacked (A07), and of a large picture only
 * every so many are kept while it is read, so that what is held in memory is small whatever the picture is.
 */
final class ThumbnailPainter {

    /** Twice the size of an attachment's card, for sharp screens. */
    static final int WIDTH = 104;

    static final int HEIGHT = 76;

    /** A progressive JPEG is unpacked whole by the library: this many pixels take 150 MB for a moment. */
    private static final long MOST_PIXELS = 50_000_000;

    private static final Logger LOG = Logger.getLogger(ThumbnailPainter.class);

    private ThumbnailPainter() {}

    /** Empty for what is no picture, too large, broken, or of a kind this platform does not read. */
    static Optional<Thumbnail> paint(byte[] picture) {
        ImageType type =
                ImageType.of(picture).filter(known -> known != ImageType.WEBP).orElse(null);
        ImageSize size = ImageSize.of(picture).filter(ImageSize::isBearable).orElse(null);
        if (type == null || size == null || (long) size.width() * size.height() > MOST_PIXELS) {
            return Optional.empty();
        }
        try {
            return Optional.of(encoded(fitted(read(picture, type, size), JpegOrientation.of(picture))));
        } catch (IOException | RuntimeException broken) {
            LOG.debugf("thumbnail not painted reason=%s", broken.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static BufferedImage read(byte[] picture, ImageType type, ImageSize size) throws IOException {
        ImageReader reader =
                ImageIO.getImageReadersBySuffix(type.mediaType().subtype()).next();
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            // What a picture says about itself may be packed ever so small, and is not looked at.
            reader.setInput(input, true, true);
            ImageReadParam some = reader.getDefaultReadParam();
            int every = Math.max(1, Math.min(size.width(), size.height()) / (2 * WIDTH));
            some.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, some);
        } finally {
            reader.dispose();
        }
    }

    /** Upright, and cut to the shape of the card; smaller ones stay as they are. */
    private static BufferedImage fitted(BufferedImage source, int orientation) {
        boolean lying = orientation > 4;
        int width = lying ? source.getHeight() : source.getWidth();
        int height = lying ? source.getWidth() : source.getHeight();
        double scale = Math.min(1, Math.max((double) WIDTH / width, (double) HEIGHT / height));
        boolean opaque = !source.getColorModel().hasAlpha();
        BufferedImage target = new BufferedImage(
                (int) Math.max(1, Math.min(WIDTH, Math.round(width * scale))),
                (int) Math.max(1, Math.min(HEIGHT, Math.round(height * scale))),
                opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.translate((target.getWidth() - width * scale) / 2, (target.getHeight() - height * scale) / 2);
        graphics.scale(scale, scale);
        graphics.transform(upright(orientation, source.getWidth(), source.getHeight()));
        graphics.drawImage(source, 0, 0, null);
        graphics.dispose();
        return target;
    }

    /** What turns a picture of that size as its camera was held. */
    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static Thumbnail encoded(BufferedImage picture) throws IOException {
        boolean opaque = !picture.getColorModel().hasAlpha();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, opaque ? "jpeg" : "png", out);
        return new Thumbnail(MediaType.of("image", opaque ? "jpeg" : "png"), out.toByteArray());
    }
}
