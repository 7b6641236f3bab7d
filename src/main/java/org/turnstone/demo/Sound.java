package org.turnstone.demo;

import java.io.ByteArrayOutputStream;

/**
 * A horn in the fog as a WAV file: a low tone for each word, as long as the word, so that the same words sound the same.
 */
final class Sound {

    private static final int RATE = 8_000;
    private static final double LOUDEST = 9_000;
    private static final double LOWEST = 82.4;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Sound() {}

    static byte[] wav(String words) {
        Sound samples = new Sound();
        for (String word : words.split(" ", -1)) {
            samples.tone(LOWEST * Math.pow(2, Math.floorMod(word.hashCode(), 5) / 12.0), word.length() * RATE / 4);
        }
        byte[] data = samples.out.toByteArray();
        Sound file = new Sound();
        file.text("RIFF").number(36 + data.length, 4).text("WAVEfmt ").number(16, 4);
        file.number(1, 2)
                .number(1, 2)
                .number(RATE, 4)
                .number(2 * RATE, 4)
                .number(2, 2)
                .number(16, 2);
        file.text("data").number(data.length, 4);
        file.out.writeBytes(data);
        return file.out.toByteArray();
    }

    /** Swells and fades, with its octave in it. */
    private void tone(double frequency, int samples) {
        for (int i = 0; i < samples; i++) {
            double angle = 2 * Math.PI * frequency * i / RATE;
            double swell = Math.sin(Math.PI * i / samples);
            number((int) (LOUDEST * swell * (Math.sin(angle) + 0.4 * Math.sin(2 * angle))), 2);
        }
    }

    private Sound text(String ascii) {
        ascii.chars().forEach(out::write);
        return this;
    }

    private Sound number(int number, int octets) {
        for (int i = 0; i < octets; i++) {
            out.write(number >> (8 * i));
        }
        return this;
    }
}
