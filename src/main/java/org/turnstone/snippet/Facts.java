package org.turnstone.snippet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;

/**
 * What is known of a message that a snippet is put into.
 *
 * @param recipient the first one; {@code null} while there is none
 * @param self as whom it is written
 * @param subject may be empty
 * @param date today, for people
 */
public record Facts(@Nullable EmailAddress recipient, EmailAddress self, String subject, String date) {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** What a placeholder can ask for. */
    enum Name {
        FIRST_NAME,
        LAST_NAME,
        NAME,
        ADDRESS,
        SUBJECT,
        DATE,
        MY_NAME,
        MY_ADDRESS;

        /** As it is written between the braces. */
        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** The value; empty for an unknown name, and for what is not known. */
    Optional<String> of(String name) {
        return Arrays.stream(Name.values())
                .filter(one -> one.text().equals(name))
                .findFirst()
                .map(this::value)
                .filter(value -> !value.isBlank());
    }

    private String value(Name name) {
        return switch (name) {
            case FIRST_NAME -> firstName();
            case LAST_NAME -> lastName();
            case NAME -> nameOf(recipient);
            case ADDRESS -> recipient == null ? "" : recipient.email();
            case SUBJECT -> subject;
            case DATE -> date;
            case MY_NAME -> nameOf(self);
            case MY_ADDRESS -> self.email();
        };
    }

    /** {@code Weber, Jonas} is written for a list; its owner is Jonas. */
    private String firstName() {
        String name = nameOf(recipient);
        int comma = name.indexOf(',');
        return comma < 0 ? words(name)[0] : words(name.substring(comma + 1))[0];
    }

    private String lastName() {
        String name = nameOf(recipient);
        int comma = name.indexOf(',');
        String[] words = words(name);
        return comma < 0
                ? (words.length > 1 ? words[words.length - 1] : "")
                : name.substring(0, comma).strip();
    }

    private static String[] words(String name) {
        return SPACE.split(name.strip(), -1);
    }

    private static String nameOf(@Nullable EmailAddress person) {
        return person == null ? "" : Objects.requireNonNullElse(person.name(), "");
    }
}
