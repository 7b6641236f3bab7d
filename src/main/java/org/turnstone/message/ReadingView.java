package org.turnstone.message;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.label.LabelBook;
import org.turnstone.label.LabelChoice;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Envelope;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mailbox.Mailboxes;
import org.turnstone.trust.TrustView;
import org.turnstone.web.Dates;
import org.turnstone.web.Numbers;

/**
 * Makes the view of an opened message.
 *
 * @param account whose it is
 * @param tree the mailboxes it can be moved to
 * @param labels what the person calls keywords
 */
record ReadingView(Account account, Mailboxes.Tree tree, LabelBook labels, Dates dates, Numbers numbers) {

    MessageView of(
            OpenedPlace place,
            ShownBody body,
            RemoteImages remote,
            Surroundings surroundings,
            @Nullable TrustView trust,
            Tidings tidings,
            Function<MessageLinks, Comfort> comfort) {
        OpenedMessage message = place.message();
        Envelope envelope = message.envelope();
        MessageLinks links = surroundings.linked(
                ReadingLinks.of(Integer.toString(account.ordinal()), message, place.neighbours(), tree));
        return new MessageView(
                message.ref().id(),
                links,
                use(message.ref().mailbox()),
                envelope.subject(),
                author(envelope),
                fields(envelope),
                date(message, envelope),
                marks(message),
                LabelChoice.of(labels, labels.among(message.flags())),
                trust,
                remote,
                troubles(message, body),
                attachments(message, links),
                numbers.size(message.display().attachments().stream()
                        .map(message::sizeOf)
                        .reduce(ByteSize.ZERO, ByteSize::plus)),
                targets(message.ref().mailbox()),
                surroundings.around(message.ref().id()),
                comfort.apply(links),
                KindsView.of(message, links, dates),
                tidings);
    }

    private Set<SpecialUse> use(MailboxPath mailbox) {
        Set<SpecialUse> uses = EnumSet.noneOf(SpecialUse.class);
        tree.mailboxes().stream()
                .filter(node -> node.path().equals(mailbox) && node.use() != null)
                .forEach(node -> uses.add(node.use()));
        return uses;
    }

    private Person author(Envelope envelope) {
        EmailAddress author = envelope.author();
        return author == null ? Person.of(EmailAddress.of(""), false) : person(author);
    }

    private Person person(EmailAddress address) {
        return Person.of(address, address.sameMailbox(account.address()));
    }

    private List<RecipientField> fields(Envelope envelope) {
        List<RecipientField> fields = new ArrayList<>();
        add(fields, RecipientField.Kind.FROM, envelope.from());
        if (!envelope.sender().equals(envelope.from())) {
            add(fields, RecipientField.Kind.SENDER, envelope.sender());
        }
        if (!envelope.replyTo().equals(envelope.from())) {
            add(fields, RecipientField.Kind.REPLY_TO, envelope.replyTo());
        }
        add(fields, RecipientField.Kind.TO, envelope.to());
        add(fields, RecipientField.Kind.CC, envelope.cc());
        add(fields, RecipientField.Kind.BCC, envelope.bcc());
        return fields;
    }

    private void add(List<RecipientField> fields, RecipientField.Kind kind, List<EmailAddress> addresses) {
        if (!addresses.isEmpty()) {
            fields.add(new RecipientField(
                    kind, addresses.stream().map(this::person).toList()));
        }
    }

    /** The Date header; when the server took it in, where there is none or it is nonsense (M10). */
    private MessageDate date(OpenedMessage message, Envelope envelope) {
        var sent = envelope.sentAt() == null ? message.receivedAt() : envelope.sentAt();
        return new MessageDate(dates.readable(sent), dates.exact(sent), Dates.machine(sent));
    }

    private static Set<MessageView.Mark> marks(OpenedMessage message) {
        Set<MessageView.Mark> marks = EnumSet.noneOf(MessageView.Mark.class);
        if (!message.has(Flag.SEEN)) {
            marks.add(MessageView.Mark.UNREAD);
        }
        if (message.has(Flag.FLAGGED)) {
            marks.add(MessageView.Mark.STARRED);
        }
        if (message.has(Flag.ANSWERED)) {
            marks.add(MessageView.Mark.ANSWERED);
        }
        if (message.has(Flag.FORWARDED)) {
            marks.add(MessageView.Mark.FORWARDED);
        }
        if (message.has(Flag.PINNED)) {
            marks.add(MessageView.Mark.PINNED);
        }
        if (message.has(Flag.MUTED)) {
            marks.add(MessageView.Mark.MUTED);
        }
        return marks;
    }

    private static List<Trouble> troubles(OpenedMessage message, ShownBody body) {
        List<Trouble> troubles = new ArrayList<>();
        if (message.isCutShort()) {
            troubles.add(Trouble.CUT_SHORT);
        }
        if (message.parsed().truncatedStructure()) {
            troubles.add(Trouble.BROKEN);
        }
        if (body.fellBack()) {
            troubles.add(Trouble.TEXT_INSTEAD);
        }
        if (body.html().isEmpty() && message.display().attachments().isEmpty() && !KindsView.speaks(message)) {
            troubles.add(Trouble.EMPTY);
        }
        return troubles;
    }

    /** Signatures and messages within are told of elsewhere. */
    private List<AttachmentView> attachments(OpenedMessage message, MessageLinks links) {
        Set<String> told = KindsView.told(message);
        return message.display().attachments().stream()
                .filter(attachment -> !told.contains(attachment.section()))
                .map(attachment ->
                        AttachmentCards.card(attachment, links.message(), numbers.size(message.sizeOf(attachment))))
                .toList();
    }

    /** Every mailbox that can hold messages but the one it lies in, those with a purpose first. */
    private List<MoveTarget> targets(MailboxPath here) {
        return tree.mailboxes().stream()
                .filter(node -> node.selectable() && !node.path().equals(here))
                .map(node -> new MoveTarget(
                        node.path().name(), String.join(" / ", node.path().levels(node.delimiter()))))
                .toList();
    }
}
