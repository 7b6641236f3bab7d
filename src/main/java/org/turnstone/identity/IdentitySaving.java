package org.turnstone.identity;

import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.turnstone.account.Account;
import org.turnstone.mail.ByteSize;
import org.turnstone.web.Visit;

/** Keeps what was posted of an identity, with the pictures that came along. */
@RequestScoped
class IdentitySaving {

    private final Identities identities;
    private final IdentityCheck check;
    private final SignaturePictures pictures;
    private final IdentityTexts texts;
    private final Visit visit;

    IdentitySaving(
            Identities identities, IdentityCheck check, SignaturePictures pictures, IdentityTexts texts, Visit visit) {
        this.identities = identities;
        this.check = check;
        this.pictures = pictures;
        this.texts = texts;
        this.visit = visit;
    }

    /**
     * What is wrong, by field; empty where it can be saved.
     *
     * @param before what it was; a new one's id is 0
     */
    Map<String, String> errors(Account account, IdentityForm form, IdentityEntry entry, Identity before) {
        Map<String, String> errors = new HashMap<>(check.errors(account, entry));
        long weight = before.id() == 0
                ? 0
                : pictures.weight(
                        before.id(), entry.first().html() + entry.other().html());
        weight += refused(errors, "signature", IdentityForm.chosen(form.picture), weight);
        refused(errors, "answerSignature", IdentityForm.chosen(form.answerPicture), weight);
        return errors;
    }

    private long refused(Map<String, String> errors, String field, List<FileUpload> chosen, long before) {
        long weight = 0;
        for (FileUpload file : chosen) {
            weight += file.size();
            if (ByteSize.of(before + weight).exceeds(pictures.limit())) {
                errors.put(field, texts.errorPictureTooLarge(visit.numbers().size(pictures.limit())));
            } else if (!SignaturePictures.isPicture(content(file))) {
                errors.put(field, texts.errorPicture());
            }
        }
        return weight;
    }

    /** Saves what has no errors. */
    Identity save(Account account, IdentityForm form, IdentityEntry entry, Identity before) {
        Identity changed = entry.changed(before, identities.changes());
        Identity kept = before.id() == 0 ? identities.add(account, changed) : changed;
        Signing signing = kept.signing();
        Identity whole = kept.signing(new Signing(
                with(kept.id(), signing.first(), form.picture),
                signing.answers(),
                with(kept.id(), signing.other(), form.answerPicture),
                signing.placement()));
        identities.change(whole);
        pictures.keepOnly(
                kept.id(),
                whole.signing().first().html() + whole.signing().other().html());
        return whole;
    }

    private Signature with(long identity, Signature signature, List<FileUpload> files) {
        Signature whole = signature;
        for (FileUpload file : IdentityForm.chosen(files)) {
            SignaturePicture picture = pictures.add(identity, content(file));
            whole = SignatureEntry.formatted(
                    whole.html() + "<div><img src=\"cid:" + picture.contentId() + "\" alt=\"\"></div>");
        }
        return whole;
    }

    private static byte[] content(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
