package org.turnstone.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One file for the browser, compressed once.
 *
 * @param type the Content-Type
 * @param gzip {@code null} where compression gains nothing
 * @param brotli {@code null} where it gains nothing, or this machine has no encoder
 */
record Asset(String type, Buffer plain, @Nullable Buffer gzip, @Nullable Buffer brotli) {

    /** As far as it goes. */
    static Asset text(String type, byte[] plain) {
        return text(type, plain, 11);
    }

    /**
     * What is made while somebody waits.
     *
     * @param quality of Brotli, from 0 to 11
     */
    static Asset text(String type, byte[] plain, int quality) {
        return new Asset(type, Buffer.buffer(plain), gzipOf(plain), brotliOf(plain, quality));
    }

    static Asset binary(String type, byte[] plain) {
        return new Asset(type, Buffer.buffer(plain), null, null);
    }

    private static Buffer gzipOf(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream gzip = new BestGzip(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(out.toByteArray());
    }

    /** The encoder is a native library that Vert.x brings along for the common platforms. */
    private static @Nullable Buffer brotliOf(byte[] plain, int quality) {
        if (!Brotli4jLoader.isAvailable()) {
            return null;
        }
        try {
            return Buffer.buffer(Encoder.compress(plain, new Encoder.Parameters().setQuality(quality)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
