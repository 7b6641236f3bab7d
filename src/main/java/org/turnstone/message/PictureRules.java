package org.turnstone.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.html.Sanitized;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mailbox.KnownMailboxes;
import org.turnstone.picture.PictureSenders;
import org.turnstone.picture.Pictures;
import org.turnstone.preference.PictureChoice;
import org.turnstone.preference.Preferences;
import org.turnstone.trust.Correspondence;
import org.turnstone.trust.Trust;
import org.turnstone.trust.Verdict;

/** Decides whether the pictures that a message names on other servers are shown (R01), and says what it names. */
@ApplicationScoped
class PictureRules {

    private static final String SHOW = "show";

    private final Preferences preferences;
    private final PictureSenders senders;
    private final Correspondence correspondence;
    private final Trust trust;
    private final KnownMailboxes mailboxes;
    private final Pictures pictures;

    PictureRules(
            Preferences preferences,
            PictureSenders senders,
            Correspondence correspondence,
            Trust trust,
            KnownMailboxes mailboxes,
            Pictures pictures) {
        this.preferences = preferences;
        this.senders = senders;
        this.correspondence = correspondence;
        this.trust = trust;
        this.mailboxes = mailboxes;
        this.pictures = pictures;
    }

    /**
     * What the message names, and whether it is shown.
     *
     * @param asked {@code show} where the person pressed the button; else what they chose once and for all holds
     */
    RemoteImages of(Account account, MailAccess access, OpenedMessage message, ShownBody body, @Nullable String asked) {
        if (body.remote().isEmpty()) {
            return RemoteImages.NONE;
        }
        return RemoteImages.of(
                body.remote(), pictures::isKnownTracker, terms(account, access, message, body, SHOW.equals(asked)));
    }

    /** Whether the frame may show pictures: it was asked to, and the person has not forbidden it altogether. */
    boolean allows(Account account, @Nullable String asked) {
        return SHOW.equals(asked) && preferences.pictures(account.personId()) != PictureChoice.NEVER;
    }

    /**
     * Who a rule about senders speaks of: the one author that the message names. Where there are several, or a field
     * comes twice, there is none.
     */
    Optional<EmailAddress> sender(OpenedMessage message) {
        List<EmailAddress> from = message.envelope().from();
        boolean clear =
                from.size() == 1 && message.parsed().headers().values("From").size() == 1;
        return clear
                ? from.stream()
                        .filter(author -> author.email().length() <= PictureSenders.LONGEST
                                && !author.domain().isEmpty())
                        .findFirst()
                : Optional.empty();
    }

    private PictureTerms terms(
            Account account, MailAccess access, OpenedMessage message, ShownBody body, boolean asked) {
        PictureChoice choice = preferences.pictures(account.personId());
        Optional<EmailAddress> sender = sender(message);
        boolean always = sender.filter(author -> senders.holds(account.personId(), author.email()))
                .isPresent();
        boolean meant =
                switch (choice) {
                    case NEVER -> false;
                    case ALWAYS -> true;
                    case KNOWN -> always || knows(account, access, sender);
                    case ASK -> always;
                };
        boolean byItself =
                meant && !junk(account, access, message) && !isDoubted(account, access, message, body.misleading());
        return new PictureTerms(
                byItself || (asked && choice != PictureChoice.NEVER),
                choice != PictureChoice.NEVER,
                sender.map(EmailAddress::email).orElse(""),
                always);
    }

    private boolean knows(Account account, MailAccess access, Optional<EmailAddress> sender) {
        return sender.filter(correspondence.of(account, access)::include).isPresent();
    }

    /**
     * Whether something speaks against its being from whom it says. Where people want to be sure, so does that nothing
     * speaks for it.
     */
    private boolean isDoubted(
            Account account, MailAccess access, OpenedMessage message, List<Sanitized.MisleadingLink> misleading) {
        Verdict verdict = trust.of(
                account,
                access,
                message.parsed().headers(),
                message.envelope(),
                message.receivedAt(),
                message.display().attachments(),
                misleading);
        return switch (verdict) {
            case Verdict.Verified _ -> false;
            case Verdict.NothingKnown _ -> preferences.picturesOfVerifiedOnly(account.personId());
            case Verdict.Careful _, Verdict.Dangerous _ -> true;
        };
    }

    /** What was sorted out as junk shows nothing by itself, whoever it claims to be from. */
    private boolean junk(Account account, MailAccess access, OpenedMessage message) {
        return mailboxes
                .of(account, access)
                .of(SpecialUse.JUNK)
                .filter(message.ref().mailbox()::equals)
                .isPresent();
    }
}
