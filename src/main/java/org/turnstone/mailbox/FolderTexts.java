package org.turnstone.mailbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a toast says after something was done with a folder. */
@MessageBundle("folder")
public interface FolderTexts {

    @Message("Folder {name} created.")
    String created(String name);

    @Message("Renamed to {name}.")
    String renamed(String name);

    @Message("Folder {name} deleted.")
    String removed(String name);

    @Message("{name} is shown among the folders again, here and in your other mail programs.")
    String subscribed(String name);

    @Message(
            "{name} is hidden, here and in mail programs that show subscribed folders only. Nothing in it was touched.")
    String unsubscribed(String name);
}
