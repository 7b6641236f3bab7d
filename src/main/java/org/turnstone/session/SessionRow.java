package org.turnstone.session;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code web_session}. */
@Entity
@Table(name = "web_session")
class SessionRow extends PanacheEntityBase {

    @Id
    @Column(name = "id_hash")
    byte[] idHash = {};

    @Column(name = "person_id", nullable = false)
    long personId;

    @Column(name = "account_id", nullable = false)
    long accountId;

    @Column(nullable = false)
    Instant created = Instant.EPOCH;

    @Column(name = "last_used", nullable = false)
    Instant lastUsed = Instant.EPOCH;

    @Column(nullable = false)
    Instant expires = Instant.EPOCH;

    @Column(nullable = false)
    boolean kept;

    @Column(nullable = false, length = 80)
    String agent = "";

    @Column(nullable = false, length = 64)
    String network = "";

    @Column(name = "key_half", nullable = false)
    byte[] keyHalf = {};

    @Column(nullable = false)
    byte[] sealed = {};
}
