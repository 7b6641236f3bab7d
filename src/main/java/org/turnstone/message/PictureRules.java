package org.turnstone.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mailbox.KnownMailboxes;
import org.turnstone.picture.PictureSenders;
import org.turnstone.picture.Pictures;
import org.turnstone.preference.PictureChoice;
import org.turnstone.preference.Preferences;

/** Decides whether the pictures that a message names on other servers are shown (R01), and says what it names. */
@ApplicationScoped
class PictureRules {

    private static final String SHOW = "show";

    private final Preferences preferences;
    private final PictureSenders senders;
    private final Correspondents correspondents;
    private final KnownMailboxes mailboxes;
    private final Pictures pictures;

    PictureRules(
            Preferences preferences,
            PictureSenders senders,
            Correspondents correspondents,
            KnownMailboxes mailboxes,
            Pictures pictures) {
        this.preferences = preferences;
        this.senders = senders;
        this.correspondents = correspondents;
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
                body.remote(), pictures::isKnownTracker, terms(account, access, message, SHOW.equals(asked)));
    }

    /** Whether the frame may show pictures: it was asked to, and the person has not forbidden it altogether. */
    boolean allows(Account account, @Nullable String asked) {
        return SHOW.equals(asked) && preferences.pictures(account.personId()) != PictureChoice.NEVER;
    }

    /**
     * Who a rule about senders speaks of: the one author that the message names. Where there are several, or a field
     * comes twice, there is none; whoever can tell a proven sender from a claimed one narrows it here.
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

    private PictureTerms terms(Account account, MailAccess access, OpenedMessage message, boolean asked) {
        PictureChoice choice = preferences.pictures(account.personId());
        Optional<EmailAddress> sender = sender(message);
        boolean always = sender.filter(author -> senders.holds(account.personId(), author.email()))
                .isPresent();
        boolean shown =
                switch (choice) {
                    case NEVER -> false;
                    case ALWAYS -> asked || !junk(account, access, message);
                    case KNOWN ->
                        asked || ((always || knows(account, access, sender)) && !junk(account, access, message));
                    case ASK -> asked || (always && !junk(account, access, message));
                };
        return new PictureTerms(
                shown,
                choice != PictureChoice.NEVER,
                sender.map(EmailAddress::email).orElse(""),
                always);
    }

    private boolean knows(Account account, MailAccess access, Optional<EmailAddress> sender) {
        return sender.isPresent() && correspondents.wroteTo(account, access, sender.get());
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
