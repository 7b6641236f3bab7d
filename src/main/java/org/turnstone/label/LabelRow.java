package org.turnstone.label;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.Flag;

/** A row of {@code label}. */
@Entity
@Table(name = "label")
class LabelRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "account_id", nullable = false)
    long accountId;

    /** In lower case: keywords know no case (RFC 9051 section 2.3.2). */
    @Column(nullable = false, length = 100)
    String keyword = "";

    @Column(nullable = false, length = 100)
    String name = "";

    @Column(nullable = false)
    int hue = 1;

    Label label() {
        return new Label(new Flag(keyword), name, hue, true);
    }
}
