package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The messages of other projects that stand beside this one, in {@code ../shared/corpora}. */
final class MailCorpus {

    private static final Path CORPORA = Path.of("..", "shared", "corpora");

    private MailCorpus() {}

    /** A message and where it is from. */
    record Message(Path path, Octets content) {

        byte[] bytes() {
            return content.data();
        }
    }

    static Path mime4j() {
        return directory().resolve("apache+james-mime4j");
    }

    private static Path directory() {
        Path directory = CORPORA.resolve("mail");
        assumeTrue(Files.isDirectory(directory), "needs ../shared/corpora/mail");
        return directory;
    }

    static List<String> naughtyStrings() throws IOException {
        Path file = CORPORA.resolve("naughty-strings.json");
        assumeTrue(Files.exists(file), "needs ../shared/corpora/naughty-strings.json");
        String[] strings = new com.fasterxml.jackson.databind.ObjectMapper().readValue(file.toFile(), String[].class);
        assertThat(strings).hasSizeGreaterThan(400);
        return List.of(strings);
    }

    /** Every message: mboxes taken apart, expectations left out. */
    static List<Message> messages() throws IOException {
        List<Message> messages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.toString();
                if (!name.contains("licence")
                        && !name.contains("expected" + file.getFileSystem().getSeparator())) {
                    addAll(file, messages);
                }
            }
        }
        assertThat(messages).hasSizeGreaterThan(500);
        return messages;
    }

    private static void addAll(Path file, List<Message> messages) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!file.toString().endsWith(".mbox")) {
            messages.add(new Message(file, Octets.of(bytes)));
            return;
        }
        String mbox = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String message : mbox.split("(?m)^(?=From )", -1)) {
            messages.add(new Message(file, Octets.of(message.getBytes(StandardCharsets.ISO_8859_1))));
        }
    }
}
