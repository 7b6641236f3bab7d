package org.turnstone.picture;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around pictures of other servers. Key: place, then purpose. */
@MessageBundle("picture")
public interface PictureTexts {

    @Message("Pictures in messages")
    String settingsTitle();

    @Message(
            "Some messages name pictures on other servers. Fetching them tells the sender that the message was opened, and when. This server fetches them for you: the sender does not learn where you are or what you read with.")
    String settingsNote();

    @Message("Show pictures")
    String choiceLegend();

    @Message("Ask me in each message")
    String choiceAsk();

    @Message("Without asking, from people I have written to")
    String choiceKnown();

    @Message("Without asking, from everybody but junk")
    String choiceAlways();

    @Message("Never, and do not offer it")
    String choiceNever();

    @Message("Verified senders")
    String verifiedLegend();

    @Message("Without asking only where my mail server has verified the sender")
    String verifiedOnly();

    @Message("Senders whose pictures are always shown")
    String sendersTitle();

    @Message("You choose them in their messages. Pictures too small to be seen stay blocked from everybody.")
    String sendersNote();

    @Message("You have not chosen any sender yet.")
    String sendersNone();

    @Message("Remove")
    String senderRemove();

    @Message("Remove {address}")
    String senderRemoveLabel(String address);

    @Message("Pictures from {address} are no longer shown by themselves.")
    String removed(String address);
}
