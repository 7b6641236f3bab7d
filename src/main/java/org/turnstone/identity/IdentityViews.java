package org.turnstone.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.turnstone.account.Account;
import org.turnstone.mail.EmailAddress;
import org.turnstone.web.Visit;

/** Makes the pages' records out of identities. */
@RequestScoped
class IdentityViews {

    private static final int SIGNATURE_SHOWN = 120;

    private final Identities identities;
    private final SignaturePictures pictures;
    private final IdentityTexts texts;
    private final Visit visit;

    IdentityViews(Identities identities, SignaturePictures pictures, IdentityTexts texts, Visit visit) {
        this.identities = identities;
        this.pictures = pictures;
        this.texts = texts;
        this.visit = visit;
    }

    IdentitiesView all(Account account) {
        List<Identity> kept = identities.kept(account);
        OwnIdentities usable = identities.of(account);
        long standard = usable.standard().id();
        long answering = kept.stream()
                .filter(Identity::forAnswers)
                .findFirst()
                .map(Identity::id)
                .orElse(standard);
        return new IdentitiesView(
                kept.stream()
                        .map(identity -> row(
                                identity,
                                identity.id() == standard,
                                identity.id() == answering,
                                identities.mayUse(account, identity)))
                        .toList(),
                identities.mayAdd(account));
    }

    private static IdentitiesView.Row row(Identity identity, boolean preferred, boolean answering, boolean allowed) {
        String signature = identity.signing().first().text().strip().replaceAll("\\s+", " ");
        return new IdentitiesView.Row(
                identity.id(),
                identity.from().display(),
                identity.from().email(),
                signature.length() > SIGNATURE_SHOWN ? signature.substring(0, SIGNATURE_SHOWN) + "…" : signature,
                preferred,
                answering,
                allowed);
    }

    IdentityView fresh(Account account) {
        return view(account, "/settings/identities/new", texts.newTitle(), false);
    }

    IdentityView of(Account account, Identity identity) {
        return view(
                account,
                "/settings/identities/" + identity.id(),
                identity.from().display(),
                !identity.isMain() && identities.changes() == IdentityConfig.Changes.EVERYTHING);
    }

    private IdentityView view(Account account, String action, String title, boolean removable) {
        EmailAddress own = account.address();
        return new IdentityView(
                action,
                title,
                identities.changes() != IdentityConfig.Changes.EVERYTHING,
                own.localPart() + "+shop@" + own.domain(),
                visit.numbers().size(pictures.limit()),
                removable);
    }
}
