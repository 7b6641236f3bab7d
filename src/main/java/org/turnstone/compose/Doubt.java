package org.turnstone.compose;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.turnstone.mail.EmailAddress;

/** What is worth asking before a message goes; a second Send answers it. */
sealed interface Doubt {

    /** The subject is empty. */
    record NoSubject() implements Doubt {}

    /**
     * The text speaks of an attachment and there is none.
     *
     * @param word the words that do
     */
    record NoAttachment(String word) implements Doubt {}

    /** A placeholder of a template is not filled in. */
    record Placeholder() implements Doubt {}

    /** Everybody in To and Cc sees the addresses of all the others. */
    record ManyDisclosed(List<EmailAddress> people) implements Doubt {}

    /**
     * An answer to all goes to a crowd.
     *
     * @param authors whom it would go to otherwise
     */
    record AnswerToMany(List<EmailAddress> people, List<EmailAddress> authors) implements Doubt {}

    /**
     * A domain is easily taken for another.
     *
     * @param meant the other one
     */
    record Misspelt(EmailAddress address, String meant) implements Doubt {

        EmailAddress mended() {
            return new EmailAddress(address.name(), address.localPart() + "@" + meant);
        }
    }

    /** A domain mixes scripts that nobody writes together. */
    record MixedScripts(EmailAddress address) implements Doubt {}

    /** A domain has an ending that does not exist: somebody may not have finished typing. */
    record Unfinished(EmailAddress address) implements Doubt {}

    /** What the form remembers of it: another one once it is about something else. */
    default String id() {
        return switch (this) {
            case NoSubject() -> "subject";
            case NoAttachment(String word) -> "attachment";
            case Placeholder() -> "placeholder";
            case ManyDisclosed(var people) -> "disclosed" + mark(people);
            case AnswerToMany(var people, var authors) -> "all" + mark(people);
            case Misspelt(EmailAddress address, String meant) -> "misspelt" + mark(List.of(address));
            case MixedScripts(EmailAddress address) -> "scripts" + mark(List.of(address));
            case Unfinished(EmailAddress address) -> "unfinished" + mark(List.of(address));
        };
    }

    private static String mark(List<EmailAddress> people) {
        String all = people.stream()
                .map(address -> address.email().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(","));
        return "-" + Integer.toHexString(all.hashCode());
    }
}
