package org.turnstone.demo;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;

/**
 * One message as a script writes it down.
 *
 * @param settings the lines in lower case: {@code in}, {@code at}, {@code flags}, {@code id}, {@code re},
 *     {@code attach}, {@code enclose}, {@code calendar}, {@code bounce}
 * @param headers the lines that begin with a capital: header fields, as they are to be read
 * @param body plain text, or HTML where it begins with a tag
 */
record ScriptedMail(Map<String, String> settings, Map<String, String> headers, String body) {

    ScriptedMail {
        settings = Map.copyOf(settings);
        headers = new LinkedHashMap<>(headers);
    }

    /** GreenMail's hierarchy has dots; scripts write slashes. */
    MailboxPath mailbox() {
        return MailboxPath.of(setting("in", "INBOX").replace('/', '.'));
    }

    ZonedDateTime sentAt(ZonedDateTime now) {
        return When.of(setting("at", "-1h"), now);
    }

    Set<Flag> flags() {
        return Stream.of(setting("flags", "").split(" ", -1))
                .filter(flag -> !flag.isBlank())
                .map(ScriptedMail::flag)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isHtml() {
        return body.startsWith("<");
    }

    String setting(String name, String otherwise) {
        return settings.getOrDefault(name, otherwise);
    }

    /** The lines of a setting that may stand several times. */
    List<String> all(String name) {
        return setting(name, "").lines().toList();
    }

    private static Flag flag(String word) {
        return switch (word) {
            case "seen" -> Flag.SEEN;
            case "starred" -> Flag.FLAGGED;
            case "answered" -> Flag.ANSWERED;
            case "forwarded" -> Flag.FORWARDED;
            case "draft" -> Flag.DRAFT;
            default -> throw new IllegalArgumentException("not a flag of the demo's scripts: " + word);
        };
    }
}
