package org.turnstone.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;

/** A row of {@code account}. */
@Entity
@Table(name = "account")
class AccountRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "person_id", nullable = false)
    long personId;

    @Column(nullable = false)
    int ordinal;

    @Column(nullable = false, length = 320)
    String address = "";

    @Column(nullable = false)
    Instant created = Instant.EPOCH;

    Account account() {
        return new Account(Objects.requireNonNull(id), personId, ordinal, EmailAddress.of(address));
    }
}
