package org.turnstone.compose;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said when a message was sent, or was not. Each says what happened, what it means and what can be done. */
@MessageBundle("sending")
public interface SendingTexts {

    @Message("Message sent.")
    String sent();

    @Message("Message sent, and what it answers archived.")
    String sentThenArchived();

    @Message("Sent. Its copy is not in Sent yet: the outbox says why, and tries again.")
    String sentCopyFailed();

    @Message("Your message goes in {seconds} seconds.")
    String held(long seconds);

    @Message("Your message goes in {seconds} seconds; then what it answers is archived.")
    String heldThenArchived(long seconds);

    @Message("Scheduled for {time}.")
    String scheduled(String time);

    @Message("It is being sent. The outbox says what becomes of it.")
    String going();

    @Message("Not sent yet: the mail server cannot take it just now. It waits in the outbox, and is tried again.")
    String retried();

    @Message(
            "Not sent yet: the mail server no longer takes your password. It waits in the outbox until you sign in again.")
    String waits();

    @Message("That is no time at which it can be sent. Choose one that is still to come.")
    String noTime();

    @Message(
            "It could not be taken over: our own database does not answer. Your text is kept here; try again in a moment.")
    String notAccepted();

    @Message("This message was sent already. It was not sent again.")
    String alreadySent();

    @Message("This message was handed over already.")
    String sentBeforeTitle();

    @Message("It was not sent again. What you changed since is still here: copy it into a new message to send it.")
    String sentBefore();

    @Message("Your draft is safe here, but not in the Drafts folder yet.")
    String notStoredTitle();

    @Message(
            "Your mailbox is full, so other programs and devices do not see what you wrote last. Delete something, and it is stored by itself.")
    String notStoredFull();

    @Message(
            "It is larger than your mail server takes, so other programs and devices do not see it. Take out an attachment, or send it another way.")
    String notStoredTooLarge();

    @Message("The mail server cannot be reached. It is stored by itself as soon as it can be.")
    String notStoredUnreachable();

    @Message("The mail server no longer takes your password. It is stored as soon as you have signed in again.")
    String notStoredSignIn();

    @Message("The mail server would not take it. It is tried again by itself.")
    String notStoredOther();

    @Message("This draft is just being stored, and that takes longer than it should. Try again in a moment.")
    String draftBusy();

    @Message("Not all attachments are there any more.")
    String partsGoneTitle();

    @Message(
            "{#if count > 1}{count} files were{#else}One file was{/if} deleted or moved elsewhere meanwhile. Look at what is attached now, and attach again what is missing.")
    String partsGone(int count);

    @Message("Draft saved.")
    String draftSaved();

    @Message("“{name}” is kept as a template. It is in the settings.")
    String templateKept(String name);

    @Message("Not kept as a template.")
    String notKeptTitle();

    @Message("This text is too long for a template, or there are too many of them. Your message is still here.")
    String notKept();

    @Message("Draft discarded.")
    String draftDiscarded();

    @Message("Not sent yet.")
    String notSentTitle();

    @Message("Not saved.")
    String notSavedTitle();

    @Message("Nobody is named as a recipient. Add an address and send again.")
    String noRecipient();

    @Message("There are more than {limit} recipients.")
    String tooManyRecipients(int limit);

    @Message("The server does not answer. Your text is kept here; try again in a moment.")
    String unreachable();

    @Message("The server's certificate cannot be trusted, so nothing was sent. Your administrator has to look at it.")
    String certificate();

    @Message("The server offers no secure connection, so nothing was sent. Your administrator has to look at it.")
    String tlsMissing();

    @Message("The server no longer takes your password. Copy what you cannot lose, sign in again and send once more.")
    String passwordRefused();

    @Message("The server does not take some of the recipients. Nobody was sent anything; correct or remove them.")
    String recipientsRefused();

    @Message("The server does not let you send from this address.")
    String senderRefused();

    @Message("The server refused the message.")
    String contentRefused();

    @Message("An address needs international characters that the server cannot handle.")
    String utf8Unsupported();

    @Message(
            "You asked that it travel over encrypted connections only, and the mail server cannot promise that. Nobody was sent anything: take that wish back, or send it another way.")
    String encryptionUnsupported();

    @Message("The server cannot take it just now. Try again in a few minutes.")
    String temporary();

    @Message("The server refused it.")
    String refused();

    @Message(
            "The message is larger than the server takes{#if limit} ({limit}){/if}. Remove an attachment or send it in pieces.")
    String tooLarge(String limit);

    @Message(
            "The files of your unsent messages take up all the room there is for them. Send or discard one of these messages, then attach the file again.")
    String noRoom();

    @Message(
            "The disk of the server is full, and nothing of the file was kept. The text is kept in this form; attach the file again later.")
    String noRoomAtAll();

    @Message("Too much for one message")
    String filesTooLargeTitle();

    @Message(
            "The files are {together} together, and at most {limit} can be sent in one message. Nothing is lost: remove a file, or send it in a message of its own.")
    String filesTooLarge(String together, String limit);

    @Message("Your mailbox is full. The text is kept in this form; delete something and save again.")
    String quota();

    @Message(
            "Nobody can tell whether it was sent: the connection broke at the last moment. Look into Sent, or ask a recipient, before you send it again.")
    String unknownOutcome();

    @Message("Too many messages in a short time. Try again in {minutes} min.")
    String rateLimited(long minutes);

    @Message(
            "A field holds a character that cannot stand in a message, such as a line break. Remove it and send again.")
    String invalidField();

    @Message("What it was based on is no longer there. Your text is kept; attachments from it may be missing.")
    String gone();
}
