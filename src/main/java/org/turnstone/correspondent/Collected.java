package org.turnstone.correspondent;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.turnstone.account.Accounts;
import org.turnstone.mail.EmailAddress;
import org.turnstone.preference.Preferences;

/** The people somebody writes to: collected as messages are accepted for sending, unless they switched that off. */
@ApplicationScoped
public class Collected {

    private static final Logger LOG = Logger.getLogger(Collected.class);

    /** Of one message so many: more is a mailing. */
    private static final int MOST_OF_ONE = 100;

    /** What an answer counts: its addressees were chosen by whoever wrote first. */
    private static final double ANSWER = 0.5;

    private static final long MOST_IN_MEMORY = 200_000;
    private static final Duration KEPT = Duration.ofMinutes(30);

    /** So late another node's writing is seen here. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final CorrespondentRows rows;
    private final Accounts accounts;
    private final Preferences preferences;
    private final LoadingCache<Long, Book> books;

    Collected(CorrespondentRows rows, Accounts accounts, Preferences preferences) {
        this.rows = rows;
        this.accounts = accounts;
        this.preferences = preferences;
        this.books = Caffeine.newBuilder()
                .maximumWeight(MOST_IN_MEMORY)
                .weigher((Long person, Book book) -> book.size() + 1)
                .expireAfterAccess(KEPT)
                .refreshAfterWrite(FRESH)
                .executor(Thread::startVirtualThread)
                .build(person -> new Book(rows.of(person)));
    }

    /** All of a person's, in memory after the first time. */
    public Book of(long person) {
        return books.get(person);
    }

    /**
     * A message of this person's was accepted for sending. Never fails: mail that went must not look as if it had not.
     *
     * @param recipients of To, Cc and Bcc
     */
    public void wrote(long person, Collection<EmailAddress> recipients, Instant at) {
        collect(person, recipients, at, 1);
    }

    /** As {@link #wrote}, where the message is an answer: those whose mail one answers count for less. */
    public void answered(long person, Collection<EmailAddress> recipients, Instant at) {
        collect(person, recipients, at, ANSWER);
    }

    private void collect(long person, Collection<EmailAddress> recipients, Instant at, double weight) {
        try {
            add(person, recipients.stream().limit(MOST_OF_ONE).map(one -> Correspondent.of(one, at, weight)));
        } catch (RuntimeException failed) {
            LOG.warnf(
                    "correspondents not collected person=%d reason=%s",
                    person, failed.getClass().getName());
        }
    }

    /** Takes in what the sent mail of an account tells. */
    void seed(long person, List<Sent> sent) {
        add(person, sent.stream().flatMap(message -> message.recipients().stream()
                .limit(MOST_OF_ONE)
                .map(one -> Correspondent.of(one, message.at(), message.answer() ? ANSWER : 1))));
    }

    /** A message that went before. */
    record Sent(Instant at, boolean answer, List<EmailAddress> recipients) {}

    private void add(long person, Stream<Correspondent> people) {
        if (!preferences.collectsCorrespondents(person)) {
            return;
        }
        Set<String> own = accounts.of(person).stream()
                .map(account -> Correspondent.key(account.address()))
                .collect(Collectors.toSet());
        Map<String, Correspondent> more = new LinkedHashMap<>();
        people.filter(one -> one.address().length() <= Correspondent.LONGEST_ADDRESS)
                .filter(one -> !own.contains(one.address()))
                .forEach(one -> more.merge(one.address(), one, Correspondent::and));
        if (!more.isEmpty()) {
            write(person, more);
            books.invalidate(person);
        }
    }

    /** Two messages to the same stranger may go at once: whoever comes second finds the row. */
    private void write(long person, Map<String, Correspondent> more) {
        try {
            rows.add(person, more);
        } catch (PersistenceException crossed) {
            rows.add(person, more);
        }
    }

    /** Forgets somebody, until the next message to them; what was known, for the way back. */
    Optional<Correspondent> forget(long person, EmailAddress address) {
        String key = Correspondent.key(address);
        Optional<Correspondent> known = rows.find(person, key);
        rows.remove(person, key);
        books.invalidate(person);
        return known;
    }

    /** Takes the forgetting back. */
    void remember(long person, Correspondent forgotten) {
        write(person, Map.of(forgotten.address(), forgotten));
        books.invalidate(person);
    }

    void forgetAll(long person) {
        rows.removeAll(person);
        books.invalidate(person);
    }
}
