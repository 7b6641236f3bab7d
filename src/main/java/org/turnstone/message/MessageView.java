package org.turnstone.message;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.label.LabelChoice;
import org.turnstone.mail.Flag;
import org.turnstone.mail.SpecialUse;
import org.turnstone.snooze.SnoozedMailbox;
import org.turnstone.trust.TrustView;

/**
 * One message as the reading pane, the page and the print view show it.
 *
 * @param id {@code uidvalidity.uid}, as the forms send it
 * @param links where things are
 * @param place what the mailbox it lies in is for: no button offers to archive what is archived
 * @param subject decoded; empty where there is none
 * @param from who wrote it; a person with an empty address where the header is broken
 * @param fields every address field, for the details
 * @param date when it was sent
 * @param marks the states it is in
 * @param labels what can be put on it, and what it bears
 * @param trust what it is to be thought of; {@code null} where the person wrote it
 * @param remote what it wanted to load from elsewhere
 * @param troubles why it may not look as its sender made it
 * @param attachments in the order of the message, inline pictures left out
 * @param attachmentsSize of all together, for people
 * @param targets the mailboxes it can be moved to
 * @param stack the conversation around it
 * @param comfort what makes it easier to deal with
 * @param kinds what is told of its parts by cards, and how it is protected
 * @param tidings what became of it, or of the one it reports on
 */
public record MessageView(
        String id,
        MessageLinks links,
        Set<SpecialUse> place,
        String subject,
        Person from,
        List<RecipientField> fields,
        MessageDate date,
        Set<Mark> marks,
        List<LabelChoice> labels,
        @Nullable TrustView trust,
        RemoteImages remote,
        List<Trouble> troubles,
        List<AttachmentView> attachments,
        String attachmentsSize,
        List<MoveTarget> targets,
        StackView stack,
        Comfort comfort,
        KindsView kinds,
        Tidings tidings) {

    /** A state the reader sees and may change. */
    public enum Mark {
        UNREAD,
        STARRED,
        ANSWERED,
        FORWARDED,
        PINNED,
        MUTED
    }

    public MessageView {
        place = Set.copyOf(place);
        fields = List.copyOf(fields);
        marks = Set.copyOf(marks);
        troubles = List.copyOf(troubles);
        attachments = List.copyOf(attachments);
        targets = List.copyOf(targets);
        labels = List.copyOf(labels);
    }

    public RecipientSummary recipients() {
        return RecipientSummary.of(fields);
    }

    /** The id of its card, from which the ids of all that is in it are made. */
    public String element() {
        return FoldedCard.element(links.mailbox(), id);
    }

    /** The id of the panel that says why it is to be trusted. */
    public String trustElement() {
        return "trust-" + element();
    }

    /** The id of the question whether to block whoever wrote it. */
    public String blockElement() {
        return blockElement(links.mailbox(), id);
    }

    /** The same, for a message known by where it is. */
    public static String blockElement(String mailbox, String id) {
        return "block-" + FoldedCard.element(mailbox, id);
    }

    /** The id of the star in the page, so that a reply to pressing it can paint it anew. */
    public String starElement() {
        return starElement(links.mailbox(), id);
    }

    /** The same, for a message known by where it is. */
    public static String starElement(String mailboxUrl, String id) {
        return "star-" + FoldedCard.element(mailboxUrl, id);
    }

    /** The id of the labels it bears in the page. */
    public String labelsElement() {
        return labelsElement(links.mailbox(), id);
    }

    /** The same, for a message known by where it is. */
    public static String labelsElement(String mailbox, String id) {
        return "labels-" + starElement(mailbox, id);
    }

    /** The id of what pins it in the page. */
    public String pinElement() {
        return pinElement(links.mailbox(), id);
    }

    /** The same, for a message known by where it is. */
    public static String pinElement(String mailbox, String id) {
        return "pin-" + FoldedCard.element(mailbox, id);
    }

    /** The id of what mutes its conversation in the page. */
    public String muteElement() {
        return muteElement(links.mailbox(), id);
    }

    /** The same, for a message known by where it is. */
    public static String muteElement(String mailbox, String id) {
        return "mute-" + FoldedCard.element(mailbox, id);
    }

    /** Whether it, or another message of its conversation here, stands at the top of the list. */
    public boolean pinned() {
        return marks.contains(Mark.PINNED) || stack.borne().contains(Flag.PINNED);
    }

    /** Whether its conversation is muted. */
    public boolean muted() {
        return marks.contains(Mark.MUTED) || stack.borne().contains(Flag.MUTED);
    }

    /**
     * Where one goes on once this message alone has left: the card next to it in the same mailbox. Empty where it was the
     * last one here.
     */
    public String rest() {
        return Stream.concat(stack.below().stream(), stack.above().reversed().stream())
                .map(FoldedCard::href)
                .filter(href -> href.startsWith(links.mailbox() + "/") && !href.contains("?"))
                .findFirst()
                .orElse("");
    }

    public boolean starred() {
        return marks.contains(Mark.STARRED);
    }

    public boolean unread() {
        return marks.contains(Mark.UNREAD);
    }

    /** Whether it lies in Drafts and can be gone on with. */
    public boolean draft() {
        return links.draft() != null;
    }

    public boolean archived() {
        return place.contains(SpecialUse.ARCHIVE);
    }

    /** Whether it waits for its time. */
    public boolean snoozed() {
        return SnoozedMailbox.is(links.place());
    }

    public boolean junk() {
        return place.contains(SpecialUse.JUNK);
    }

    /** Whether it lies in Trash, from where deleting is for good. */
    public boolean trashed() {
        return place.contains(SpecialUse.TRASH);
    }

    /** Whether an answer to all reaches more people than an answer. */
    public boolean severalPeople() {
        return fields.stream()
                .filter(field -> field.kind() == RecipientField.Kind.TO || field.kind() == RecipientField.Kind.CC)
                .flatMap(field -> field.people().stream())
                .anyMatch(person -> !person.self() && !person.email().equalsIgnoreCase(from.email()));
    }

    /** Whether anything stands between the header and the text. */
    public boolean bannered() {
        return (trust != null && trust.warns())
                || remote.any()
                || tidings.any()
                || !troubles.isEmpty()
                || !comfort.waysOff().isEmpty()
                || comfort.block().blocked();
    }

    /** Where the frame's document is: the person's choice about images travels with it. */
    public String bodyUrl() {
        return new FrameAddress(links.body(), remote.shown(), comfort.size()).adapted();
    }

    /** The same document in the colours of its sender, on white. */
    public String originalColoursUrl() {
        return new FrameAddress(links.body(), remote.shown(), comfort.size()).original();
    }

    /** The conversation for paper, this message with the pictures it is shown with. */
    public String printedConversation() {
        return links.printed() + "/conversation" + (remote.shown() ? "?images=show" : "");
    }

    /** What the frame is called, so that a link can lead into it. */
    public String frame() {
        return "frame-" + element();
    }
}
