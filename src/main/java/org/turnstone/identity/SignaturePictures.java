package org.turnstone.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.turnstone.account.Account;
import org.turnstone.mail.ByteSize;
import org.turnstone.mime.ImageSize;

/** The pictures that signatures show, in the database: each method is a transaction. */
@ApplicationScoped
public class SignaturePictures {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ByteSize limit;

    SignaturePictures(IdentityConfig config) {
        this.limit = ByteSize.ofKilobytes(config.pictureKilobytes());
    }

    /** The most that those of one identity may have together. */
    ByteSize limit() {
        return limit;
    }

    /** One of an account's, by its Content-ID. */
    @Transactional
    public Optional<SignaturePicture> find(Account account, String contentId) {
        Optional<String> name = SignaturePicture.nameOf(contentId);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<SignaturePictureRow> row = SignaturePictureRow.find(
                        "name = ?1 and identityId in (select i.id from IdentityRow i where i.accountId = ?2)",
                        name.get(),
                        account.id())
                .firstResultOptional();
        return row.map(SignaturePictureRow::picture);
    }

    /** How many bytes those of an identity have that some HTML shows. */
    @Transactional
    long weight(long identity, String html) {
        Set<String> shown = SignaturePicture.namesIn(html);
        return rows(identity).stream()
                .filter(row -> shown.contains(row.name))
                .mapToLong(row -> row.content.length)
                .sum();
    }

    /** Keeps a picture. */
    @Transactional
    SignaturePicture add(long identity, byte[] content) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        SignaturePictureRow row = new SignaturePictureRow();
        row.identityId = identity;
        row.name = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        row.content = content;
        row.persist();
        return row.picture();
    }

    /** Forgets those of an identity that its signatures no longer show. */
    @Transactional
    void keepOnly(long identity, String html) {
        Set<String> shown = SignaturePicture.namesIn(html);
        rows(identity).stream().filter(row -> !shown.contains(row.name)).forEach(SignaturePictureRow::delete);
    }

    /** Whether it is a picture that every browser shows. */
    static boolean isPicture(byte[] content) {
        return ImageSize.of(content).filter(ImageSize::isBearable).isPresent();
    }

    private static List<SignaturePictureRow> rows(long identity) {
        return SignaturePictureRow.list("identityId", identity);
    }
}
