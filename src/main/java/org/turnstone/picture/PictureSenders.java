package org.turnstone.picture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;

/** Whose pictures a person always wants to see, by address. */
@ApplicationScoped
public class PictureSenders {

    /** In characters; RFC 5321 section 4.5.3.1 allows no address to be longer. */
    public static final int LONGEST = 320;

    private static final int MOST = 5_000;

    /** All of them, in the order of the alphabet. */
    @Transactional
    List<String> of(long person) {
        return PictureSenderRow.<PictureSenderRow>list("personId = ?1 order by address", person).stream()
                .map(row -> row.address)
                .toList();
    }

    @Transactional
    public boolean holds(long person, String address) {
        return PictureSenderRow.count("personId = ?1 and address = ?2", person, stored(address)) > 0;
    }

    /** Adds an address, unless it is there. */
    @Transactional
    public void add(long person, String address) {
        boolean room = PictureSenderRow.count("personId", person) < MOST;
        if (room && address.length() <= LONGEST && !holds(person, address)) {
            PictureSenderRow row = new PictureSenderRow();
            row.personId = person;
            row.address = stored(address);
            row.persist();
        }
    }

    @Transactional
    public void remove(long person, String address) {
        PictureSenderRow.delete("personId = ?1 and address = ?2", person, stored(address));
    }

    private static String stored(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
