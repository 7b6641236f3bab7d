package org.turnstone.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of {@code signature_picture}. */
@Entity
@Table(name = "signature_picture")
class SignaturePictureRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "identity_id", nullable = false)
    long identityId;

    @Column(nullable = false, length = 64)
    String name = "";

    @Column(nullable = false)
    byte[] content = {};

    SignaturePicture picture() {
        return new SignaturePicture(name, content);
    }
}
