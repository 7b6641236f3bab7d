package org.turnstone.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What was asked for on the command line.
 *
 * @param parts which rows: {@code large sdbox medium sending people browser delivery arriving start pages}; empty for all
 * @param warm how long it is used before it is measured
 */
record BenchOptions(
        boolean quick, int rounds, Duration warm, List<String> parts, String corpus, String json, boolean held) {

    static BenchOptions of(String... arguments) {
        boolean quick = false;
        int rounds = 200;
        Duration warm = Duration.ofSeconds(90);
        List<String> parts = List.of();
        String corpus = "";
        String json = "";
        boolean held = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> {
                    quick = true;
                    rounds = 60;
                    warm = Duration.ofSeconds(5);
                }
                case "--hold" -> held = true;
                case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
                case "--warm" -> warm = Duration.ofSeconds(Integer.parseInt(arguments[++i]));
                case "--only" -> parts = Arrays.asList(arguments[++i].split(","));
                case "--corpus" -> corpus = arguments[++i];
                case "--json" -> json = arguments[++i];
                default -> throw new IllegalArgumentException("bin/bench knows no " + arguments[i]);
            }
        }
        return new BenchOptions(quick, rounds, warm, parts, corpus, json, held);
    }

    boolean wants(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    /** Whether anything is wanted but what an application is started anew for. */
    boolean wantsTogether() {
        return parts.isEmpty() || !Set.of("start", "pages").containsAll(parts);
    }

    /** Mailboxes that no row wants are not filled. */
    BenchHost.Sizes sizes() {
        BenchHost.Sizes all = quick ? BenchHost.Sizes.QUICK : BenchHost.Sizes.FULL;
        return wants("large") || wants("sdbox") ? all : all.withoutLarge();
    }

    /** How many have a page open at the same time. */
    int pages() {
        return quick ? 40 : 2_000;
    }
}
