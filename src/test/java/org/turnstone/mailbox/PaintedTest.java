package org.turnstone.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is painted for one person may be shown to another: it must not know for whom it was, nor bear their token. */
class PaintedTest {

    private static final Pattern INCLUDED = Pattern.compile("\\{#include ([\\w/-]+)");

    @ParameterizedTest
    @ValueSource(strings = {"mailbox/row", "mailbox/branches", "mailbox/tools", "mailbox/choice-menu"})
    void knowsNothingButItsView(String template) {
        Deque<String> waiting = new ArrayDeque<>(List.of(template));
        Set<String> read = new HashSet<>();
        while (!waiting.isEmpty()) {
            String name = waiting.remove();
            if (read.add(name)) {
                String source = source(name);
                assertThat(source).as(name).doesNotContain("inject:", "cdi:", "csrf");
                INCLUDED.matcher(source).results().map(found -> found.group(1)).forEach(waiting::add);
            }
        }
    }

    private static String source(String name) {
        try (InputStream in = PaintedTest.class.getResourceAsStream("/templates/" + name + ".html")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
