package org.turnstone.snippet;

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

/** A row of {@code snippet}. */
@Entity
@Table(name = "snippet")
class SnippetRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "person_id", nullable = false)
    long personId;

    @Column(nullable = false, length = 100)
    String name = "";

    /** As a person types them. */
    @Column(nullable = false, length = 4_000)
    String recipients = "";

    @Column(nullable = false, length = 500)
    String subject = "";

    @Column(nullable = false)
    boolean rich;

    @Column(nullable = false, length = 60_000)
    String text = "";

    @Column(nullable = false, length = 200_000)
    String html = "";

    @Column(nullable = false)
    Instant changed = Instant.EPOCH;

    /** Whether it is kept only to be had back. */
    @Column(nullable = false)
    boolean removed;

    Snippet snippet() {
        return new Snippet(Objects.requireNonNull(id), name, recipients, subject, rich, text, html);
    }

    void take(Snippet snippet, Instant now) {
        name = snippet.name();
        recipients = snippet.recipients();
        subject = snippet.subject();
        rich = snippet.rich();
        text = snippet.text();
        html = snippet.html();
        changed = now;
    }
}
