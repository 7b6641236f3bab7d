package org.turnstone.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Where indexes lie while nobody is signed in. */
@ApplicationScoped
class Snapshots {

    private final Clock clock;

    Snapshots(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    Optional<byte[]> find(long account) {
        return SnapshotRow.<SnapshotRow>findByIdOptional(account).map(row -> row.content);
    }

    @Transactional
    void save(long account, byte[] content) {
        SnapshotRow row = SnapshotRow.findById(account);
        if (row == null) {
            row = new SnapshotRow();
            row.accountId = account;
        }
        row.saved = clock.instant();
        row.content = content;
        row.persist();
    }
}
