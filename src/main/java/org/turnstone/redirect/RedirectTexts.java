package org.turnstone.redirect;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around a message that is sent on. */
@MessageBundle("redirect")
public interface RedirectTexts {

    @Message("Redirect")
    String title();

    @Message("Redirect")
    String send();

    @Message("Cancel")
    String cancel();

    @Message("Back to the message")
    String back();

    @Message("Close")
    String close();

    @Message("Message")
    String original();

    @Message("(no subject)")
    String noSubject();

    @Message("from {author}")
    String from(String author);

    @Message(
            "It goes on exactly as it is, with its sender, its text and its attachments. Above it stands that you sent it on, and when. An answer goes to its sender, not to you.")
    String note();

    @Message("Message redirected.")
    String sent();

    @Message("The message is redirected in {seconds} seconds.")
    String held(long seconds);

    @Message("This message was redirected already. It was not sent again.")
    String before();

    @Message("Not redirected.")
    String notSentTitle();

    @Message("It was taken back after you pressed the button the first time. Press it again to send it after all.")
    String withdrawn();

    @Message(
            "The message is no longer where it was: it was moved or deleted meanwhile. Open it where it lies now, and redirect it from there.")
    String gone();

    @Message(
            "The message is larger than your mail server takes{#if limit} ({limit}){/if}. It cannot be redirected: share its attachments another way.")
    String tooLarge(String limit);

    @Message(
            "A line of this message is longer than mail servers take, and breaking it would change the message. Forward it as an attachment instead.")
    String overlongLine();
}
