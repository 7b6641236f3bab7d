package org.turnstone.demo;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** What a drawn picture shows, pixel by pixel. */
sealed interface Scene {

    int width();

    int height();

    /** Red, green and blue of one pixel, in the lower 24 bits. */
    int colour(int x, int y);

    /** The scene the words ask for: {@code chart…}, {@code logo…}, else a coast. */
    static Scene of(String words) {
        CRC32 hash = new CRC32();
        hash.update(words.getBytes(StandardCharsets.UTF_8));
        int seed = (int) hash.getValue();
        if (words.startsWith("chart")) {
            return new Chart(seed);
        }
        return words.startsWith("logo") ? new Logo(seed) : new Coast(seed);
    }

    /** Hills behind the sea, with a sun and its light on the water. */
    record Coast(int seed) implements Scene {

        private static final int[][] SKIES = {
            {0x5f93c4, 0xf3dcc0, 0x2d5b78},
            {0x33415f, 0xf2a07a, 0x27354f},
            {0x88b9d8, 0xe8f1f2, 0x3c7a86},
            {0x1d2b4a, 0x6f7fa8, 0x16223b},
            {0xa9c7d6, 0xf8ecd2, 0x50808c}
        };

        @Override
        public int width() {
            return 640;
        }

        @Override
        public int height() {
            return 360;
        }

        @Override
        public int colour(int x, int y) {
            int[] sky = SKIES[Math.floorMod(seed, SKIES.length)];
            int horizon = 190 + Math.floorMod(seed >> 5, 50);
            int sunX = 120 + Math.floorMod(seed >> 9, 400);
            int sunY = horizon - 40 - Math.floorMod(seed >> 3, 60);
            if (y >= horizon) {
                double glitter = Math.abs(x - sunX) < 10 + (y - horizon) / 3 && (x / 7 + y) % 3 == 0 ? 0.45 : 0;
                double depth = (y - horizon) / (double) (height() - horizon);
                return mix(mix(sky[2], 0x0b1f2c, depth * 0.6), 0xfff2d0, glitter);
            }
            if (y > ridge(x, horizon, 60, 0.011)) {
                return mix(sky[2], 0x10202a, 0.35);
            }
            if (y > ridge(x, horizon, 95, 0.007)) {
                return mix(sky[2], sky[1], 0.45);
            }
            double sun = Math.hypot(x - sunX, y - sunY);
            double light = Math.max(0, 1 - sun / 160) * 0.5;
            return sun < 22 ? 0xfff6dd : mix(mix(sky[0], sky[1], y / (double) horizon), 0xfff0cf, light);
        }

        private double ridge(int x, int horizon, int rise, double stretch) {
            double phase = Math.floorMod(seed, 628) / 100.0;
            double wave = Math.sin(x * stretch + phase) + 0.4 * Math.sin(x * stretch * 2.7 + phase * 3);
            return horizon - rise * (0.45 + 0.4 * wave);
        }
    }

    /** Bars on a white sheet. */
    record Chart(int seed) implements Scene {

        @Override
        public int width() {
            return 560;
        }

        @Override
        public int height() {
            return 240;
        }

        @Override
        public int colour(int x, int y) {
            int bar = (x - 30) / 42;
            boolean inBar = x >= 30 && bar < 12 && (x - 30) % 42 < 28 && y < 214;
            int value = 40 + Math.floorMod((seed * (bar * 2 + 3)) >> 7, 90) + 6 * bar;
            if (inBar && y > 214 - value) {
                return bar == 11 ? 0xe07a3f : 0x2f6f8f;
            }
            return y == 214 || (y < 214 && y % 50 == 14) ? 0xdfe4e8 : 0xffffff;
        }
    }

    /** Two arcs on a coloured square. */
    record Logo(int seed) implements Scene {

        @Override
        public int width() {
            return 96;
        }

        @Override
        public int height() {
            return 96;
        }

        @Override
        public int colour(int x, int y) {
            int[] grounds = {0x1f5d73, 0x7a3b5e, 0x37704a, 0x8a4b23, 0x2c4a86};
            double big = Math.hypot(x - 48, y - 70);
            double small = Math.hypot(x - 48, y - 30);
            boolean arc = (big > 34 && big < 42 && y < 70) || (big > 18 && big < 26 && y < 70) || small < 9;
            return arc ? 0xffffff : grounds[Math.floorMod(seed, grounds.length)];
        }
    }

    private static int mix(int from, int to, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = (from >> shift) & 0xff;
            int b = (to >> shift) & 0xff;
            mixed |= (int) Math.round(a + (b - a) * share) << shift;
        }
        return mixed;
    }
}
