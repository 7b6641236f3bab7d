package org.turnstone.correspondent;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Correspondents in the database: each method is a transaction. */
@ApplicationScoped
class CorrespondentRows {

    /** Of one person; those who are least close go first. */
    static final int MOST = 5_000;

    @Transactional
    List<Correspondent> of(long person) {
        return CorrespondentRow.find("personId", person)
                .project(Correspondent.class)
                .list();
    }

    @Transactional
    Optional<Correspondent> find(long person, String address) {
        return CorrespondentRow.<CorrespondentRow>find("personId = ?1 and address = ?2", person, address)
                .firstResultOptional()
                .map(CorrespondentRow::correspondent);
    }

    /** Adds what is known of people to what was known before. */
    @Transactional
    void add(long person, Map<String, Correspondent> more) {
        Map<String, CorrespondentRow> rows =
                CorrespondentRow.<CorrespondentRow>list("personId = ?1 and address in ?2", person, more.keySet())
                        .stream()
                        .collect(Collectors.toMap(row -> row.address, row -> row));
        more.forEach((address, added) -> {
            CorrespondentRow row = rows.get(address);
            if (row == null) {
                CorrespondentRow fresh = new CorrespondentRow();
                fresh.personId = person;
                fresh.take(added);
                fresh.persist();
            } else {
                row.take(row.correspondent().and(added));
            }
        });
        CorrespondentRow.flush();
        makeRoom(person);
    }

    private static void makeRoom(long person) {
        int tooMany = Math.toIntExact(CorrespondentRow.count("personId", person)) - MOST;
        if (tooMany > 0) {
            List<Long> furthest = CorrespondentRow.find(
                            "select id from CorrespondentRow where personId = ?1 order by standing", person)
                    .page(Page.ofSize(tooMany))
                    .project(Long.class)
                    .list();
            // Those that another request has put out already are none the less gone.
            CorrespondentRow.delete("id in ?1", furthest);
        }
    }

    @Transactional
    void remove(long person, String address) {
        CorrespondentRow.delete("personId = ?1 and address = ?2", person, address);
    }

    @Transactional
    long removeAll(long person) {
        return CorrespondentRow.delete("personId", person);
    }

    /** Whether it falls to the caller to read the account's sent mail. */
    @Transactional
    boolean claimSeed(long account, Instant at) {
        if (SeedRow.findByIdOptional(account).isPresent()) {
            return false;
        }
        SeedRow row = new SeedRow();
        row.accountId = account;
        row.since = at;
        row.persistAndFlush();
        return true;
    }

    @Transactional
    void releaseSeed(long account) {
        SeedRow.deleteById(account);
    }
}
