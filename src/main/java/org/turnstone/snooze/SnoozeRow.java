package org.turnstone.snooze;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/** A row of {@code snooze}. */
@Entity
@Table(name = "snooze")
class SnoozeRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "account_id", nullable = false)
    long accountId;

    @Column(nullable = false, length = 1000)
    String mailbox = "";

    @Column
    @Nullable
    Long validity;

    @Column
    @Nullable
    Long uid;

    @Column(name = "message_hash", length = 64)
    @Nullable
    String messageHash;

    @Column(nullable = false, length = 1000)
    String origin = "";

    @Column(nullable = false)
    Instant due = Instant.EPOCH;

    /** Who is bringing it back just now, if anybody is. */
    @Column
    @Nullable
    UUID claimant;

    /** Until when nobody else tries. */
    @Column(name = "leased_until")
    @Nullable
    Instant leasedUntil;

    Snooze snooze() {
        MailboxPath path = MailboxPath.of(mailbox);
        MessageRef place =
                validity == null || uid == null ? null : new MessageRef(path, UidValidity.of(validity), Uid.of(uid));
        return new Snooze(Objects.requireNonNull(id), path, place, messageHash, MailboxPath.of(origin), due);
    }
}
