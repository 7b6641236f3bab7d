package org.turnstone.compose;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.turnstone.account.Account;
import org.turnstone.html.SafeHtml;
import org.turnstone.identity.SignaturePicture;
import org.turnstone.identity.SignaturePictures;
import org.turnstone.mail.ByteSize;
import org.turnstone.mime.OutgoingPart;

/** The pictures of one's own signatures that a letter shows. */
@ApplicationScoped
class SignatureParts {

    private final SignaturePictures pictures;

    SignatureParts(SignaturePictures pictures) {
        this.pictures = pictures;
    }

    /** As they are kept here: what a message that is answered brings under the same name is not taken for one's own. */
    List<OutgoingPart> of(Account account, SafeHtml html) {
        List<OutgoingPart> parts = new ArrayList<>();
        for (String contentId : SignaturePicture.contentIdsIn(html.markup())) {
            pictures.find(account, contentId).map(SignatureParts::part).ifPresent(parts::add);
        }
        return parts;
    }

    private static OutgoingPart part(SignaturePicture picture) {
        byte[] bytes = picture.content();
        return new OutgoingPart(
                picture.fileName(),
                picture.type(),
                ByteSize.of(bytes.length),
                () -> new ByteArrayInputStream(bytes),
                picture.contentId());
    }
}
