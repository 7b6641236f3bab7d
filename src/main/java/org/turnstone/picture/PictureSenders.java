package org.turnstone.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whose pictures a person always wants to see, by address. Remembered for a minute: every message with pictures asks. */
@ApplicationScoped
public class PictureSenders {

    /** In characters; RFC 5321 section 4.5.3.1 allows no address to be longer. */
    public static final int LONGEST = 320;

    private static final int MOST = 5_000;
    private static final int MOST_PEOPLE = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Cache<Long, Set<String>> known = Caffeine.newBuilder()
            .maximumSize(MOST_PEOPLE)
            .expireAfterWrite(KEPT)
            .build();

    /** All of them, in the order of the alphabet. */
    Set<String> of(long person) {
        Set<String> senders = known.getIfPresent(person);
        if (senders == null) {
            senders = read(person);
            known.put(person, senders);
        }
        return senders;
    }

    public boolean holds(long person, String address) {
        return of(person).contains(stored(address));
    }

    /** Adds an address, unless it is there or there are too many. */
    public void add(long person, String address) {
        if (address.length() <= LONGEST) {
            write(person, stored(address));
            known.invalidate(person);
        }
    }

    public void remove(long person, String address) {
        delete(person, stored(address));
        known.invalidate(person);
    }

    @Transactional
    Set<String> read(long person) {
        return PictureSenderRow.<PictureSenderRow>list("personId", person).stream()
                .map(row -> row.address)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSet));
    }

    @Transactional
    void write(long person, String address) {
        boolean there = PictureSenderRow.count("personId = ?1 and address = ?2", person, address) > 0;
        if (!there && PictureSenderRow.count("personId", person) < MOST) {
            PictureSenderRow row = new PictureSenderRow();
            row.personId = person;
            row.address = address;
            row.persist();
        }
    }

    @Transactional
    void delete(long person, String address) {
        PictureSenderRow.delete("personId = ?1 and address = ?2", person, address);
    }

    private static String stored(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
