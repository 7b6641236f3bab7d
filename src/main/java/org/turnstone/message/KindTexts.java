package org.turnstone.message;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about what a message is besides text, and about files that are looked at. Key: place, then purpose. */
@MessageBundle("kind")
public interface KindTexts {

    @Message("This message is encrypted with PGP.")
    String pgpEncrypted();

    @Message("This message is encrypted with S/MIME.")
    String smimeEncrypted();

    @Message("Turnstone cannot open it yet. Download it to open it in another mail program.")
    String closedText();

    @Message("This message is signed with PGP.")
    String pgpSigned();

    @Message("This message is signed with S/MIME.")
    String smimeSigned();

    @Message("Turnstone does not check signatures yet, so this says nothing about who wrote it.")
    String signedText();

    @Message("This message is signed with S/MIME, and its text is inside the signature.")
    String smimeWrapped();

    @Message("Signature")
    String signature();

    @Message("Look at {name}")
    String attachmentLook(String name);

    @Message("Download {name}")
    String attachmentDownload(String name);

    @Message("Attach {name} to the message being written")
    String attachmentAttach(String name);

    @Message("File")
    String previewBar();

    @Message("Back to the message")
    String previewBack();

    @Message("Previous file")
    String previewPrevious();

    @Message("Next file")
    String previewNext();

    @Message("{place} of {places}")
    String previewPlace(int place, int places);

    @Message("Download")
    String previewDownload();

    @Message("This file cannot be shown here.")
    String previewNotTitle();

    @Message("It is too large to be shown. Download it to open it in another program.")
    String previewTooLarge();

    @Message("Whatever its name says, it is a program. To run it could do harm to your computer and to what is on it.")
    String previewProgram();

    @Message("It is not what its name says, or it is damaged. Download it to open it in another program.")
    String previewDifferent();

    @Message("Only the beginning is shown. Download the file to read the rest.")
    String previewCut();

    @Message("Text of the file")
    String previewFrame();

    @Message("Pages of the file")
    String pdfFrame();

    @Message("Pages and zoom")
    String pdfTools();

    @Message("Page {page} of {pages}")
    String pdfPlace(int page, int pages);

    @Message("Smaller (-)")
    String pdfSmaller();

    @Message("Larger (+)")
    String pdfLarger();

    @Message("As wide as the window (0)")
    String pdfFit();

    @Message("The file is being opened.")
    String pdfOpening();

    @Message("It is protected by a password. Download it to open it in another program.")
    String pdfPassword();

    @Message("It is damaged. Another program may still be able to open it.")
    String pdfBroken();

    @Message("It could not be fetched. Try again, or download it.")
    String pdfAway();

    @Message("It takes too long to draw. Download it to open it in another program.")
    String pdfSlow();

    @Message("Some pages cannot be drawn. Download the file to see them.")
    String pdfPageNote();

    @Message("Only the first pages are shown. Download the file to see the rest.")
    String pdfLongNote();

    @Message("A PDF is drawn by scripts, and scripts are switched off here. Download it to open it in another program.")
    String pdfWithoutScripts();

    @Message("Message within a message")
    String enclosedBar();

    @Message("Back to the message around it")
    String enclosedBack();

    @Message("Pictures from elsewhere are not loaded in a message within a message.")
    String enclosedRemote();
}
