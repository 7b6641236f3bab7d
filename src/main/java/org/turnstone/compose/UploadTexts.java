package org.turnstone.compose;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about files on their way into a message. */
@MessageBundle("upload")
public interface UploadTexts {

    @Message("Files being attached")
    String list();

    @Message("{done} of {all}")
    String progress(String done, String all);

    @Message("Waiting for the connection…")
    String waiting();

    @Message("Attaching…")
    String attaching();

    @Message("Being copied on the server…")
    String copying();

    @Message("The connection was lost. What has arrived is kept.")
    String lost();

    @Message("You are signed out. Sign in again in another tab, then try again here.")
    String signedOut();

    @Message("Not attached: it is {size}, and the files of a message may have {limit} together.")
    String tooLarge(String size, String limit);

    @Message("Not attached: this is a folder. Choose the files in it, or pack it into an archive.")
    String folder();

    @Message("Try again")
    String retry();

    @Message("Try again to attach {name}")
    String retryOf(String name);

    @Message("Do not attach {name}")
    String cancelOf(String name);
}
