package org.turnstone.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mime.Addresses;

/** A row of {@code sender_identity}. */
@Entity
@Table(name = "sender_identity")
class IdentityRow extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "account_id", nullable = false)
    long accountId;

    @Column(nullable = false)
    int ordinal;

    @Column(nullable = false, length = 320)
    String address = "";

    @Column(nullable = false, length = 200)
    String name = "";

    /** As a person types it. */
    @Column(name = "reply_to", nullable = false, length = 1000)
    String replyTo = "";

    @Column(nullable = false, length = 200)
    String organisation = "";

    @Column(name = "bcc_self", nullable = false)
    boolean bccSelf;

    @Column(nullable = false)
    boolean preferred;

    @Column(name = "for_answers", nullable = false)
    boolean forAnswers;

    @Column(name = "signature_rich", nullable = false)
    boolean signatureRich;

    @Column(name = "signature_text", nullable = false, length = 20_000)
    String signatureText = "";

    @Column(name = "signature_html", nullable = false, length = 60_000)
    String signatureHtml = "";

    @Column(nullable = false, length = 8)
    String answers = Signing.NONE.answers().id();

    @Column(name = "answer_rich", nullable = false)
    boolean answerRich;

    @Column(name = "answer_text", nullable = false, length = 20_000)
    String answerText = "";

    @Column(name = "answer_html", nullable = false, length = 60_000)
    String answerHtml = "";

    @Column(nullable = false, length = 8)
    String placement = Signing.NONE.placement().id();

    Identity identity() {
        List<EmailAddress> wanted = Addresses.parseEntered(replyTo).addresses();
        return new Identity(
                Objects.requireNonNull(id),
                accountId,
                ordinal,
                new EmailAddress(name, address),
                wanted,
                organisation,
                bccSelf,
                preferred,
                forAnswers,
                signing());
    }

    private Signing signing() {
        return new Signing(
                new Signature(signatureRich, signatureText, signatureHtml),
                Signing.Answers.of(answers),
                new Signature(answerRich, answerText, answerHtml),
                Signing.Placement.of(placement));
    }

    /** Takes over all that a person may change; which account it is of, and where it stands there, it keeps. */
    void take(Identity changed) {
        address = changed.from().email();
        name = Objects.requireNonNullElse(changed.from().name(), "");
        replyTo = Addresses.format(changed.replyTo());
        organisation = changed.organisation();
        bccSelf = changed.bccSelf();
        preferred = changed.preferred();
        forAnswers = changed.forAnswers();
        Signing signing = changed.signing();
        signatureRich = signing.first().rich();
        signatureText = signing.first().text();
        signatureHtml = signing.first().html();
        answers = signing.answers().id();
        answerRich = signing.other().rich();
        answerText = signing.other().text();
        answerHtml = signing.other().html();
        placement = signing.placement().id();
    }
}
