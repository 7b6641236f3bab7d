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

    @Message("It is too large, or it is not what its name says. Download it to open it in another program.")
    String previewNotText();

    @Message("Only the beginning is shown. Download the file to read the rest.")
    String previewCut();

    @Message("Text of the file")
    String previewFrame();

    @Message("Message within a message")
    String enclosedBar();

    @Message("Back to the message around it")
    String enclosedBack();

    @Message("Pictures from elsewhere are not loaded in a message within a message.")
    String enclosedRemote();
}
