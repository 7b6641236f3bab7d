package org.turnstone.message;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around a message. Key: place, then purpose. */
@MessageBundle("message")
public interface MessageTexts {

    @Message("Message")
    String toolbarName();

    @Message("Back to the list")
    String toolbarBack();

    @Message("Archive")
    String toolbarArchive();

    @Message("Move to Inbox")
    String toolbarInbox();

    @Message("Delete")
    String toolbarDelete();

    @Message("Report as junk")
    String toolbarJunk();

    @Message("Not junk")
    String toolbarNotJunk();

    @Message("Mark as unread")
    String toolbarUnread();

    @Message("Label")
    String toolbarLabel();

    @Message("Move to…")
    String toolbarMove();

    @Message("Newer message")
    String toolbarPrevious();

    @Message("Older message")
    String toolbarNext();

    @Message("More that can be done")
    String toolbarMore();

    @Message("Delete for good…")
    String toolbarDeleteForGood();

    @Message("Move to")
    String moveHeading();

    @Message("Keep a copy here")
    String moveKeep();

    @Message("Find a folder")
    String moveFilter();

    @Message("Delete this message for good?")
    String deletionTitle();

    @Message("You can undo this for a few seconds. After that it is gone from the server and cannot be brought back.")
    String deletionText();

    @Message("Delete for good")
    String deletionConfirm();

    @Message("Cancel")
    String deletionCancel();

    @Message("(no subject)")
    String subjectNone();

    @Message("{#if count == 1}1 message{#else}{count} messages{/if}")
    String stackSize(int count);

    @Message("me")
    String stackMe();

    @Message("Message from {name}, {date}")
    String cardLabel(String name, String date);

    @Message("Delete this message")
    String cardDelete();

    @Message("Archive this message")
    String cardArchive();

    @Message("Mark as unread from here on")
    String cardUnread();

    @Message("(unknown sender)")
    String fromUnknown();

    @Message(
            "{#if to.nobody}to nobody named{#else}to {#if to.self}me{/if}{#for name in to.names}{#if name_index > 0 || to.self}{#if name_hasNext || to.others > 0}, {#else} and {/if}{/if}{name}{/for}{#if to.others > 0} and {to.others} others{/if}{/if}")
    String recipients(RecipientSummary to);

    @Message("Show all recipients")
    String recipientsShow();

    @Message("From")
    String fieldFrom();

    @Message("Sent by")
    String fieldSender();

    @Message("Answers to")
    String fieldReplyTo();

    @Message("To")
    String fieldTo();

    @Message("Cc")
    String fieldCc();

    @Message("Bcc")
    String fieldBcc();

    @Message("Date")
    String fieldDate();

    @Message("Star")
    String star();

    @Message("Remove the star")
    String unstar();

    @Message("Reply")
    String reply();

    @Message("Reply to all")
    String replyAll();

    @Message("Reply to list")
    String replyList();

    @Message("Reply to {list}")
    String replyListTitle(String list);

    @Message("Forward")
    String forward();

    @Message("Forward as attachment")
    String forwardAttached();

    @Message("Redirect…")
    String redirect();

    @Message("Edit as new")
    String editAsNew();

    @Message("Go on writing")
    String continueDraft();

    @Message("More about this message")
    String menuMore();

    @Message("Show original colours")
    String coloursOriginal();

    @Message("Show dark colours")
    String coloursDark();

    @Message("Print")
    String print();

    @Message("View source")
    String source();

    @Message("Download as .eml")
    String downloadMessage();

    @Message("Only the beginning is shown.")
    String troubleCutTitle();

    @Message("The message is too long to show whole. Download it to read the rest.")
    String troubleCutText();

    @Message("This message is damaged.")
    String troubleBrokenTitle();

    @Message("What could be read is shown. The source holds everything that arrived.")
    String troubleBrokenText();

    @Message("Shown as plain text.")
    String troubleTextTitle();

    @Message("The formatted version is too large or too intricate to be shown safely.")
    String troubleTextText();

    @Message("This message has no text.")
    String troubleEmptyTitle();

    @Message("Message text")
    String frameTitle();

    @Message("{#if count == 1}1 attachment{#else}{count} attachments{/if}")
    String attachments(int count);

    @Message("Download all")
    String attachmentsAll();

    @Message("Download all, {size}")
    String attachmentsAllSize(String size);

    @Message("Choose a message to read it here.")
    String noneTitle();

    @Message("This message is no longer there.")
    String goneTitle();

    @Message("It was moved or deleted, perhaps on another device.")
    String goneText();

    @Message("This message is no longer in this folder.")
    String leftTitle();

    @Message("It was moved or deleted elsewhere while you had it open. What you see here is what it said.")
    String leftText();

    @Message("This folder has changed.")
    String changedTitle();

    @Message("The mail server has renumbered its messages. Open the list again to find the one you meant.")
    String changedText();

    @Message("The mail server does not answer.")
    String unreachableTitle();

    @Message("The message is safe there. Try again in a moment.")
    String unreachableText();

    @Message("This message cannot be read.")
    String unreadableTitle();

    @Message("The mail server sent something that is not a message. Trying again may help.")
    String unreadableText();

    @Message("Try again")
    String stateRetry();

    @Message("Back to the list")
    String stateBack();

    @Message("Show quoted text")
    String quoteUnfold();

    @Message("Print with Ctrl+P, or Cmd+P on a Mac.")
    String printHint();
}
