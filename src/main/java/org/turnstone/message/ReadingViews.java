package org.turnstone.message;

import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.Neighbours;
import org.turnstone.label.Labels;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mailbox.Mailboxes;
import org.turnstone.preference.Preferences;
import org.turnstone.preference.TextSize;
import org.turnstone.trust.Trust;
import org.turnstone.trust.TrustView;
import org.turnstone.trust.TrustWords;
import org.turnstone.trust.Verdict;
import org.turnstone.web.Visit;

/** Makes views of messages for whoever asks. */
@RequestScoped
class ReadingViews {

    private static final Set<SpecialUse> OWN = Set.of(SpecialUse.SENT, SpecialUse.DRAFTS);

    private final Labels labels;
    private final Trust trust;
    private final TrustWords words;
    private final BlockViews blocks;
    private final TidingsViews tidings;
    private final Preferences preferences;
    private final Visit visit;

    ReadingViews(
            Labels labels,
            Trust trust,
            TrustWords words,
            BlockViews blocks,
            TidingsViews tidings,
            Preferences preferences,
            Visit visit) {
        this.labels = labels;
        this.trust = trust;
        this.words = words;
        this.blocks = blocks;
        this.tidings = tidings;
        this.preferences = preferences;
        this.visit = visit;
    }

    /**
     * The view of an opened message.
     *
     * @param tree the mailboxes it can be moved to
     * @param remote what it wanted to load from elsewhere
     * @param surroundings what it is shown among
     */
    MessageView of(
            Account account,
            MailAccess access,
            Mailboxes.Tree tree,
            OpenedPlace place,
            ShownBody body,
            RemoteImages remote,
            Surroundings surroundings) {
        OpenedMessage message = place.message();
        TrustView judged = judged(account, access, tree, message, body);
        boolean warns = judged != null && judged.warns();
        Optional<URI> oneClick = trust.oneClick(account, message.parsed().headers());
        BlockView block = blocks.of(account, tree, message);
        TextSize size = preferences.textSize(account.personId());
        return views(account, tree)
                .of(
                        place,
                        body,
                        remote,
                        surroundings,
                        judged,
                        tidings.of(account, access, tree, message, warns),
                        links -> Comfort.of(message, links, oneClick, warns, block, size));
    }

    /** The view of a message on paper, of which nobody says what it is to be thought of. */
    MessageView printed(Account account, Mailboxes.Tree tree, OpenedMessage message, ShownBody body) {
        return views(account, tree)
                .of(
                        new OpenedPlace(message, Neighbours.NONE, false),
                        body,
                        RemoteImages.NONE,
                        Surroundings.NONE,
                        null,
                        Tidings.NONE,
                        _ -> Comfort.NONE);
    }

    /** The view of a message within another, of which nothing is loaded and nothing done. */
    MessageView enclosed(
            Account account, MailAccess access, Mailboxes.Tree tree, OpenedMessage message, ShownBody body) {
        Verdict verdict = trust.ofEnclosed(
                account,
                access,
                message.parsed().headers(),
                message.envelope(),
                message.display().attachments(),
                body.misleading());
        return views(account, tree)
                .of(
                        new OpenedPlace(message, Neighbours.NONE, false),
                        body,
                        RemoteImages.NONE,
                        Surroundings.NONE,
                        words.of(verdict),
                        Tidings.NONE,
                        _ -> Comfort.NONE);
    }

    private ReadingView views(Account account, Mailboxes.Tree tree) {
        return new ReadingView(account, tree, labels.of(account), visit.dates(), visit.numbers());
    }

    /** Nobody has to be told whether to trust what they wrote themselves. */
    private @Nullable TrustView judged(
            Account account, MailAccess access, Mailboxes.Tree tree, OpenedMessage message, ShownBody body) {
        MailboxPath mailbox = message.ref().mailbox();
        if (OWN.stream().anyMatch(use -> tree.of(use).filter(mailbox::equals).isPresent())) {
            return null;
        }
        Verdict verdict = trust.of(
                account,
                access,
                message.parsed().headers(),
                message.envelope(),
                message.receivedAt(),
                message.display().attachments(),
                body.misleading());
        EmailAddress author = message.envelope().author();
        boolean own = author != null && author.sameMailbox(account.address());
        return own && verdict instanceof Verdict.NothingKnown ? null : words.of(verdict);
    }
}
