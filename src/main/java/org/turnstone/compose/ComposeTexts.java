package org.turnstone.compose;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words on the form a message is written in. Key: place, then purpose. */
@MessageBundle("compose")
public interface ComposeTexts {

    @Message("New message")
    String titleNew();

    @Message("From")
    String from();

    @Message("Write as this one")
    String fromChange();

    @Message("To")
    String to();

    @Message("Cc")
    String cc();

    @Message("Bcc")
    String bcc();

    @Message("Cc Bcc")
    String copiesShow();

    @Message("Add Cc and Bcc")
    String copiesShowName();

    @Message("Subject")
    String subject();

    @Message("Message")
    String body();

    @Message("Recipients so far")
    String recipientsList();

    @Message("Remove {name}")
    String recipientRemove(String name);

    @Message("Send")
    String send();

    @Message("Save draft")
    String save();

    @Message("Discard draft")
    String discard();

    @Message("Discard this draft?")
    String discardTitle();

    @Message("It moves to the trash, with everything attached to it.")
    String discardText();

    @Message("Discard")
    String discardConfirm();

    @Message("Keep writing")
    String discardCancel();

    @Message("Attach files")
    String attach();

    @Message("Add the chosen files")
    String attachChosen();

    @Message("Up to {limit} together")
    String attachLimit(String limit);

    @Message("Drop the files here to attach them")
    String attachDrop();

    @Message("Attachments")
    String attachments();

    @Message("Remove {name}")
    String attachmentRemove(String name);

    @Message("Minimise")
    String minimise();

    @Message("Full size")
    String expand();

    @Message("Save and close")
    String close();

    @Message("Back")
    String back();

    @Message("Saved {time}")
    String saved(String time);

    @Message("Saving…")
    String saving();

    @Message("Sending as soon as everything is attached…")
    String sendWaits();

    @Message("Not saved: no connection. The text is kept on this device.")
    String savedHere();

    @Message("Not saved: you are signed out. The text is kept on this device; sign in again in another tab.")
    String savedSignedOut();

    @Message("Not saved")
    String notSaved();

    @Message("There is a newer text of this message on this device.")
    String offerTitle();

    @Message("Take it")
    String offerTake();

    @Message("Forget it")
    String offerForget();

    @Message("Templates")
    String templates();

    @Message("No templates yet.")
    String templatesNone();

    @Message("Save as template")
    String templateKeep();

    @Message("Manage templates…")
    String templatesManage();

    @Message("Your organisation adds")
    String footerTitle();

    @Message("Show the quoted message")
    String quoteShow();

    @Message("Quoted message")
    String quoteTitle();

    @Message("Remove the quoted message")
    String quoteRemove();

    @Message("Before this goes")
    String doubtsTitle();

    @Message("Sending once more sends it as it is.")
    String doubtsAgain();

    @Message("Send anyway")
    String doubtsSend();

    @Message("Back to the message")
    String doubtsBack();

    @Message("The server said:")
    String failureServer();

    @Message(
            "This message has formatting that is kept only while scripts are on. Without them it is sent as plain text.")
    String withoutScripts();

    @Message("Send at another time")
    String schedule();

    @Message("Choose date and time")
    String schedulePick();

    @Message("Schedule")
    String scheduleConfirm();

    @Message("Times are in {zone}.")
    String scheduleZone(String zone);

    @Message("Tell me")
    String tellTitle();

    @Message("Tell me when it was delivered")
    String tellDelivered();

    @Message("Your mail server does not report deliveries. You still hear when a message could not be delivered.")
    String tellNotDelivered();

    @Message("Ask for a read receipt")
    String tellRead();

    @Message("Whoever reads it decides whether to send one.")
    String tellReadNote();

    @Message("Send only over encrypted connections")
    String encryptedOnly();

    @Message(
            "All the way to the recipients’ servers. Not every server can promise that: where one cannot, the message comes back.")
    String encryptedOnlyNote();

    @Message("Your mail server no longer promises that: the message would not be sent.")
    String encryptedNotOffered();

    @Message("More ways to send")
    String sendMore();

    @Message("Send and archive")
    String sendArchive();
}
