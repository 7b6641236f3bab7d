package org.turnstone.security;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code audit_event}. */
@Entity
@Table(name = "audit_event")
class AuditRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(nullable = false)
    Instant at = Instant.EPOCH;

    @Column(nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    Audit.Event event = Audit.Event.SIGNED_IN;

    @Column(name = "person_id")
    @Nullable
    Long personId;

    @Column(length = 64)
    @Nullable
    String subject;

    @Column(nullable = false, length = 64)
    String network = "";

    @Column(length = 80)
    @Nullable
    String detail;
}
