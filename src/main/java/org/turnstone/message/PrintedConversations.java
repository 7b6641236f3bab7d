package org.turnstone.message;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.conversation.Conversations;
import org.turnstone.conversation.Member;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MessageRef;
import org.turnstone.mailbox.KnownMailboxes;
import org.turnstone.mailbox.Mailboxes;
import org.turnstone.preference.Preferences;

/**
 * Puts the messages of a conversation on one page. Each is made safe by itself, and no style of one reaches another.
 * The newest find room first, since those are what the conversation has come to.
 */
@RequestScoped
class PrintedConversations {

    /** In characters of markup, pictures of the messages included. No conversation has more than a hundred messages. */
    private static final long LARGEST = 8L << 20;

    private final AccountMessages messages;
    private final Conversations conversations;
    private final KnownMailboxes mailboxes;
    private final Preferences preferences;
    private final BodyRenderer renderer;
    private final PictureRules rules;
    private final ReadingViews views;

    PrintedConversations(
            AccountMessages messages,
            Conversations conversations,
            KnownMailboxes mailboxes,
            Preferences preferences,
            BodyRenderer renderer,
            PictureRules rules,
            ReadingViews views) {
        this.messages = messages;
        this.conversations = conversations;
        this.mailboxes = mailboxes;
        this.preferences = preferences;
        this.renderer = renderer;
        this.rules = rules;
        this.views = views;
    }

    /**
     * The conversation around a message.
     *
     * @param images {@code show} where that message is shown with pictures of other servers
     */
    PrintedConversation of(Account account, MailAccess access, MessageRef open, @Nullable String images) {
        List<MessageRef> refs = members(account, open);
        Messages mail = messages.of(account, access);
        Mailboxes.Tree tree = mailboxes.of(account, access);
        String subject = mail.peek(open).envelope().subject();
        List<PrintedConversation.Printed> printed = new ArrayList<>();
        long size = 0;
        int unread = 0;
        boolean pictures = false;
        int at = refs.size();
        while (at > 0 && size < LARGEST) {
            MessageRef ref = refs.get(--at);
            OpenedMessage message = mail.find(ref).orElse(null);
            if (message == null) {
                unread++;
                continue;
            }
            boolean shown = showsPictures(account, access, message, ref.equals(open) ? images : null);
            ShownBody body =
                    renderer.renderAmongOthers(message, shown ? Optional.of(account.personId()) : Optional.empty());
            size += body.html().markup().length();
            if (size > LARGEST && !printed.isEmpty()) {
                at++;
                break;
            }
            pictures |= shown;
            printed.add(new PrintedConversation.Printed(views.printed(account, tree, message, body), body.html()));
        }
        Collections.reverse(printed);
        return new PrintedConversation(subject, printed, at, unread, pictures);
    }

    private boolean showsPictures(Account account, MailAccess access, OpenedMessage message, @Nullable String images) {
        return rules.of(account, access, message, renderer.render(message), images)
                .shown();
    }

    /** The oldest first; the message alone where lists go by message, or nothing is known of others. */
    private List<MessageRef> members(Account account, MessageRef open) {
        return Optional.of(open)
                .filter(_ -> preferences.threading(account.personId()).conversations())
                .flatMap(ref -> conversations.of(account, ref))
                .map(conversation ->
                        conversation.members().stream().map(Member::ref).toList())
                .orElse(List.of(open));
    }
}
