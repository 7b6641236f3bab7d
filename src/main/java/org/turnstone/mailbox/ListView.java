package org.turnstone.mailbox;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.label.LabelChoice;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.snooze.SnoozedMailbox;

/**
 * One page of a mailbox's list.
 *
 * @param name the mailbox's name as forms send it
 * @param title what people read
 * @param note under or beside it: "12 unread"; empty for none
 * @param accountUrl {@code /mail/{account}}: where a new mailbox is posted
 * @param url {@code /mail/{account}/{mailbox}}: what is done with messages is posted below it
 * @param returnTo this page's address with its cursor, to come back to
 * @param older where the next page is; {@code null} on the last
 * @param newer where the page before is; {@code null} on the first
 * @param place where the page lies in the list
 * @param conversations whether its rows are conversations
 * @param choice how else it could be filtered and sorted
 * @param labels what can be put on messages
 * @param can what can be done here
 * @param newest the newest message of the mailbox, as {@code uidvalidity.uid}; empty where there is none. What is done to
 *     everything goes as far as this: nothing that arrives later is meant
 * @param whole offered where it holds more than the page; else {@code null}
 */
public record ListView(
        String name,
        String title,
        String note,
        String accountUrl,
        String url,
        String returnTo,
        @Nullable SpecialUse use,
        List<DateSection> sections,
        @Nullable String older,
        @Nullable String newer,
        PlaceView place,
        boolean conversations,
        ChoiceView choice,
        List<LabelChoice> labels,
        Abilities can,
        String newest,
        @Nullable WholeListView whole) {

    /**
     * What can be done in a mailbox; what cannot is not offered.
     *
     * @param archive whether there is an archive and this is not it
     * @param junk whether there is a junk mailbox and this is not it
     * @param rename whether it may get another name, or go: not the inbox, nor one with a purpose
     * @param children whether others can be made inside
     * @param hide whether it may be left out of the tree: not the inbox, nor one with a purpose
     * @param show whether it is left out, and can come back
     */
    public record Abilities(
            boolean archive, boolean junk, boolean rename, boolean children, boolean hide, boolean show) {}

    public ListView {
        sections = List.copyOf(sections);
        labels = List.copyOf(labels);
    }

    /** Whether each row is one message for good: in a plain list it becomes a conversation as soon as those are known. */
    public boolean singles() {
        return choice.arranged() && !conversations;
    }

    public boolean empty() {
        return sections.isEmpty() && older == null && newer == null;
    }

    /** Whether removing a message from here removes it for good. */
    public boolean forGood() {
        return use == SpecialUse.TRASH || use == SpecialUse.JUNK;
    }

    public boolean isTrash() {
        return use == SpecialUse.TRASH;
    }

    public boolean isJunk() {
        return use == SpecialUse.JUNK;
    }

    public boolean isDrafts() {
        return use == SpecialUse.DRAFTS;
    }

    public boolean isInbox() {
        return use == SpecialUse.INBOX;
    }

    /** Whether messages wait here for their time. */
    public boolean snoozed() {
        return SnoozedMailbox.is(MailboxPath.of(name));
    }

    /** The next page, for templates. */
    public Optional<String> olderPage() {
        return Optional.ofNullable(older);
    }

    /** The page before, for templates. */
    public Optional<String> newerPage() {
        return Optional.ofNullable(newer);
    }

    /** The offer to choose everything, for templates. */
    public Optional<WholeListView> wholeList() {
        return Optional.ofNullable(whole);
    }
}
