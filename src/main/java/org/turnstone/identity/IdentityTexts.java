package org.turnstone.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about identities and signatures. Key: place, then purpose. */
@MessageBundle("identity")
public interface IdentityTexts {

    @Message("Identities")
    String settingsTitle();

    @Message("As whom you write: the name and address that recipients see, and what stands beneath your messages.")
    String settingsNote();

    @Message("New messages")
    String markPreferred();

    @Message("Replies")
    String markAnswers();

    @Message("No longer allowed by your administrator")
    String markNotAllowed();

    @Message("Edit")
    String edit();

    @Message("Edit {name}")
    String editLabel(String name);

    @Message("Add an identity")
    String add();

    @Message("Your administrator looks after names and addresses here.")
    String fixed();

    @Message("New identity")
    String newTitle();

    @Message("Name and address")
    String fieldsTitle();

    @Message("Name")
    String name();

    @Message("As recipients see it, such as Ida Holm.")
    String nameHint();

    @Message("Mail address")
    String address();

    @Message("The address of your account. It stays.")
    String addressMain();

    @Message("Yours, or with an ending of your own: {example}")
    String addressHint(String example);

    @Message("Answers go to")
    String replyTo();

    @Message("Leave it empty to get them at the address above.")
    String replyToHint();

    @Message("Organisation")
    String organisation();

    @Message("Stands in the header of your messages, if you fill it in.")
    String organisationHint();

    @Message("When it is used")
    String useLegend();

    @Message("New messages begin as this identity")
    String preferred();

    @Message("Replies too, where the message was written to none of your addresses")
    String forAnswers();

    @Message("A copy of every message to myself, as Bcc")
    String bccSelf();

    @Message("Signature")
    String signatureTitle();

    @Message("Put beneath a message when you begin it; there you can change or delete it.")
    String signatureNote();

    @Message(
            "Formatted signatures need scripts. Without them its text is shown here, and what you change becomes plain text.")
    String withoutScripts();

    @Message("Add a picture")
    String picture();

    @Message(
            "PNG, JPEG, GIF or WebP; all pictures of an identity together up to {limit}. It is added at the end when you save.")
    String pictureHint(String limit);

    @Message("Beneath replies and forwards")
    String answersLegend();

    @Message("The same signature")
    String answersSame();

    @Message("Another one")
    String answersOther();

    @Message("None")
    String answersNone();

    @Message("Signature for replies and forwards")
    String otherTitle();

    @Message("It stands")
    String placementLegend();

    @Message("Above the quoted message")
    String placementAbove();

    @Message("Below the quoted message, at the very end")
    String placementBelow();

    @Message("Save")
    String save();

    @Message("Back to the identities")
    String back();

    @Message("Remove this identity…")
    String remove();

    @Message("Remove this identity?")
    String removeTitle();

    @Message("Its signature is removed with it. Messages that you sent as {name} stay as they are.")
    String removeText(String name);

    @Message("Remove")
    String removeConfirm();

    @Message("Keep it")
    String removeCancel();

    @Message("{name} is saved.")
    String saved(String name);

    @Message("{name} is removed.")
    String removed(String name);

    @Message("There is a character in it that cannot be seen or would break the line. Type it again.")
    String errorControl();

    @Message("At most {most} characters fit here.")
    String errorTooLong(int most);

    @Message("Type the address you want to write from.")
    String errorAddressMissing();

    @Message("This cannot be read as a mail address.")
    String errorAddress();

    @Message("Your administrator does not let you write from this address as {account}.")
    String errorNotAllowed(String account);

    @Message("This signature is too long. Shorten it, or add pictures with the button below it.")
    String errorSignatureTooLong();

    @Message("This file is no picture that mail programs show. Choose a PNG, JPEG, GIF or WebP.")
    String errorPicture();

    @Message("This picture is too large: together they may have {limit}. Make it smaller and choose it again.")
    String errorPictureTooLarge(String limit);

    @Message("You cannot send as this address")
    String foreignTitle();

    @Message("It is none of your identities, so nothing was sent. Go back and choose another one in From.")
    String foreignText();

    @Message("Identities")
    String foreignWay();
}
