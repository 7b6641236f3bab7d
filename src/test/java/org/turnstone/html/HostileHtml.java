package org.turnstone.html;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Hostile mails to be held against the sanitiser, and against a browser. */
public final class HostileHtml {

    private static final Path VECTORS = Path.of("../shared/corpora/html/vectors.json");

    private static final Map<String, String> CHARACTERS = Map.of(
            "{LF}", "\n", "{CR}", "\r", "{TAB}", "\t", "{FF}", "\f", "{NUL}", "\0", "{VT}", "\u000b", "{ZWSP}",
            "\u200b", "{RLO}", "\u202e", "{BOM}", "\ufeff");

    private HostileHtml() {}

    /** Our own, of {@code hostile.txt}: a script of theirs would call {@code __pwn}, a request goes to evil.example. */
    public static List<String> own() throws IOException {
        return lines("hostile.txt");
    }

    /** Plain text that would like to be markup. */
    public static List<String> ownTexts() throws IOException {
        return lines("hostile-text.txt");
    }

    /** Those of six other projects; skips the test where they are not there. */
    public static List<String> others() throws IOException {
        assumeTrue(Files.exists(VECTORS), "skipped: " + VECTORS + " is not here");
        List<String> mails = new ArrayList<>();
        for (JsonNode vector : new ObjectMapper().readTree(Files.readString(VECTORS))) {
            mails.add(vector.get("html").asText());
        }
        return mails;
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = HostileHtml.class.getResourceAsStream(resource)) {
            String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return all.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(HostileHtml::spelledOut)
                    .toList();
        }
    }

    private static String spelledOut(String line) {
        String mail = line;
        for (Map.Entry<String, String> character : CHARACTERS.entrySet()) {
            mail = mail.replace(character.getKey(), character.getValue());
        }
        return mail;
    }
}
