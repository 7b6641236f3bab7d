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

    @Message("This is not a mail address.")
    String recipientMalformed();

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

    @Message("{name} could not be attached. Check the connection and try again.")
    String attachFailed(String name);

    @Message("Stop")
    String attachStop();

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

    @Message("Formatting")
    String tools();

    @Message("Undo")
    String toolUndo();

    @Message("Redo")
    String toolRedo();

    @Message("Heading, code and size")
    String toolStyle();

    @Message("Bold")
    String toolBold();

    @Message("Italic")
    String toolItalic();

    @Message("Underline")
    String toolUnderline();

    @Message("Strikethrough")
    String toolStrike();

    @Message("Colours")
    String toolColour();

    @Message("Bulleted list")
    String toolBullets();

    @Message("Numbered list")
    String toolNumbers();

    @Message("Quote")
    String toolQuote();

    @Message("Link")
    String toolLink();

    @Message("Picture in the text")
    String toolPicture();

    @Message("Table")
    String toolTable();

    @Message("Alignment and direction")
    String toolLines();

    @Message("Clear formatting")
    String toolClear();

    @Message("{tool} is on.")
    String toolOn(String tool);

    @Message("{tool} is off.")
    String toolOff(String tool);

    @Message("Plain or formatted text")
    String toolFormat();

    @Message("Text")
    String styleText();

    @Message("Heading 1")
    String styleHeading1();

    @Message("Heading 2")
    String styleHeading2();

    @Message("Heading 3")
    String styleHeading3();

    @Message("Block of code")
    String styleCodeBlock();

    @Message("Code")
    String styleCode();

    @Message("Small")
    String sizeSmall();

    @Message("Normal size")
    String sizeNormal();

    @Message("Large")
    String sizeLarge();

    @Message("Huge")
    String sizeHuge();

    @Message("Text")
    String colourText();

    @Message("Behind the text")
    String colourGround();

    @Message("No colour")
    String colourNone();

    @Message("Grey")
    String colourGrey();

    @Message("Red")
    String colourRed();

    @Message("Orange")
    String colourOrange();

    @Message("Yellow")
    String colourYellow();

    @Message("Green")
    String colourGreen();

    @Message("Blue")
    String colourBlue();

    @Message("Purple")
    String colourPurple();

    @Message("As the text runs")
    String alignStart();

    @Message("Centred")
    String alignCentre();

    @Message("To the right")
    String alignRight();

    @Message("To both edges")
    String alignJustify();

    @Message("Right-to-left text")
    String directionRight();

    @Message("List entry further in")
    String indent();

    @Message("List entry further out")
    String outdent();

    @Message("Line across")
    String rule();

    @Message("Insert a table")
    String tableInsert();

    @Message("Add a row")
    String tableAddRow();

    @Message("Add a column")
    String tableAddColumn();

    @Message("Delete the row")
    String tableDeleteRow();

    @Message("Delete the column")
    String tableDeleteColumn();

    @Message("Delete the table")
    String tableDelete();

    @Message("Address of the link")
    String linkAddress();

    @Message("Apply")
    String linkApply();

    @Message("Remove")
    String linkRemove();

    @Message("A link leads to a web page, a mail address or a telephone number.")
    String linkMalformed();

    @Message("Picture")
    String picture();

    @Message("Kept as it is")
    String keptAsItIs();

    @Message(
            "Alt and F10 leads to the formatting tools, Escape back. Tab moves a list entry in and goes from cell to cell of a table; elsewhere, and after Escape, it leaves the text.")
    String editorKeys();

    @Message("Change to plain text? Formatting, pictures and tables in the text are lost.")
    String formatLoses();

    @Message("Show the quoted message")
    String quoteShow();

    @Message("Quoted message")
    String quoteTitle();

    @Message("Remove the quoted message")
    String quoteRemove();

    @Message("Send without a subject?")
    String doubtSubject();

    @Message("Send without an attachment? The text mentions one.")
    String doubtAttachment();

    @Message("Before this goes")
    String doubtsTitle();

    @Message("Send anyway")
    String doubtsSend();

    @Message("Back to the message")
    String doubtsBack();

    @Message("attach enclosed")
    String attachmentWords();

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

    @Message("Times are of {zone}.")
    String scheduleZone(String zone);
}
