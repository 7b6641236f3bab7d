package org.turnstone.compose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;
import org.turnstone.mime.Addresses;
import org.turnstone.mime.Lookalikes;
import org.turnstone.trust.Misspellings;

/** What is worth asking about those a message goes to. */
final class RecipientDoubts {

    /** More than so many see each other's addresses. */
    static final int MOST_DISCLOSED = 5;

    /** An answer to more than so many is a speech. */
    static final int MOST_ANSWERED = 10;

    /** Of a long list with one mistake in all of it: the first few. */
    private static final int MOST_ADDRESSES_ASKED = 5;

    private RecipientDoubts() {}

    /**
     * Everything that is worth asking.
     *
     * @param original what is answered to all; {@code null} for anything else
     * @param self whether that is the writer, under whatever address
     * @param often domains that the writer often writes to, their own among them
     */
    static List<Doubt> of(
            Written written, @Nullable Envelope original, Predicate<EmailAddress> self, Collection<String> often) {
        List<Doubt> doubts = new ArrayList<>();
        List<EmailAddress> disclosed = distinct(written.to(), written.cc());
        if (original != null && disclosed.size() > MOST_ANSWERED) {
            doubts.add(new Doubt.AnswerToMany(
                    disclosed, Addressees.reply(original, self).to()));
        }
        List<EmailAddress> newly = original == null ? disclosed : without(disclosed, original);
        if (newly.size() > MOST_DISCLOSED) {
            doubts.add(new Doubt.ManyDisclosed(disclosed));
        }
        distinct(written.to(), written.cc(), written.bcc()).stream()
                .flatMap(address -> odd(address, often).stream())
                .limit(MOST_ADDRESSES_ASKED)
                .forEach(doubts::add);
        return doubts;
    }

    /** Whom an original names have seen each other already. */
    private static List<EmailAddress> without(List<EmailAddress> people, Envelope original) {
        List<EmailAddress> seen = Stream.of(original.from(), original.replyTo(), original.to(), original.cc())
                .flatMap(List::stream)
                .toList();
        return people.stream()
                .filter(person -> seen.stream().noneMatch(person::sameMailbox))
                .toList();
    }

    private static Optional<Doubt> odd(EmailAddress address, Collection<String> often) {
        if (address.domain().startsWith("[") || often.contains(address.domain())) {
            return Optional.empty();
        }
        return Misspellings.meant(address, often)
                .<Doubt>map(meant -> new Doubt.Misspelt(address, meant))
                .or(() -> Lookalikes.mixesScripts(address.domain())
                        ? Optional.of(new Doubt.MixedScripts(address))
                        : Optional.empty())
                .or(() -> Misspellings.hasKnownEnding(address, often)
                        ? Optional.empty()
                        : Optional.of(new Doubt.Unfinished(address)));
    }

    private static List<EmailAddress> distinct(String... fields) {
        Map<String, EmailAddress> people = new LinkedHashMap<>();
        for (String field : fields) {
            Addresses.parseEntered(field)
                    .addresses()
                    .forEach(address -> people.putIfAbsent(address.email().toLowerCase(Locale.ROOT), address));
        }
        return List.copyOf(people.values());
    }
}
