package org.turnstone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A person's mail, written down in text files (resources {@code demo/*}): messages between lines of {@code ====}, each
 * with settings and header fields, an empty line, and its body. After a line of {@code ----} follow rows; then the
 * message stands once for each row, with {@code {name}} replaced by the row's columns. The setting {@code columns} names
 * them.
 */
final class Script {

    /** Columns that are settings by themselves. */
    private static final Set<String> SETTINGS = Set.of("in", "at", "flags");

    private final List<ScriptedMail> mails = new ArrayList<>();

    private Script() {}

    static Script of(DemoPerson person) {
        Script script = new Script();
        person.files().forEach(file -> script.read(resource("demo/" + person.folder() + "/" + file + ".txt")));
        return script;
    }

    List<ScriptedMail> mails() {
        return mails;
    }

    /** The message with that id, which a later one answers. */
    Optional<ScriptedMail> byId(String id) {
        return mails.stream().filter(mail -> mail.setting("id", "").equals(id)).findFirst();
    }

    private void read(String text) {
        for (String block : text.split("(?m)^====.*\\n", -1)) {
            if (!block.isBlank()) {
                String[] parts = block.split("(?m)^----.*\\n", 2);
                if (parts.length == 1) {
                    mails.add(mail(parts[0]));
                } else {
                    parts[1].lines()
                            .filter(row -> !row.isBlank())
                            .forEach(row -> mails.add(mail(filled(parts[0], row))));
                }
            }
        }
    }

    private static String filled(String template, String row) {
        String columns = template.lines()
                .filter(line -> line.startsWith("columns: "))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("rows without columns"))
                .substring("columns: ".length());
        String[] names = columns.split("\\|", -1);
        String[] values = row.split("\\|", names.length);
        String mail = template.replace("columns: " + columns + "\n", "");
        for (int i = 0; i < names.length; i++) {
            String name = names[i].strip();
            String value = i < values.length ? values[i].strip() : "";
            if (SETTINGS.contains(name)) {
                mail = name + ": " + value + "\n" + mail;
            } else {
                mail = mail.replace("{" + name + "}", value.replace("\\n", "\n"));
            }
        }
        return mail;
    }

    private static ScriptedMail mail(String text) {
        int end = text.indexOf("\n\n");
        String head = end < 0 ? text : text.substring(0, end);
        String body = end < 0 ? "" : text.substring(end + 2);
        Map<String, String> settings = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : head.lines().toList()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("not a line of a head: " + line);
            }
            String name = line.substring(0, colon);
            String value = line.substring(colon + 1).strip();
            if (Character.isUpperCase(name.charAt(0))) {
                headers.put(name, value);
            } else {
                settings.merge(name, value, (before, more) -> before + "\n" + more);
            }
        }
        return new ScriptedMail(settings, headers, body.strip() + "\n");
    }

    private static String resource(String name) {
        try (InputStream in = Script.class.getClassLoader().getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
