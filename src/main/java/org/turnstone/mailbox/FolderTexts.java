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

    @Message(
            "{#if count == 0}It was empty already.{#else if count == 1}1 message deleted for good.{#else}{number} messages deleted for good.{/if}")
    String emptied(int count, String number);

    @Message(
            "{#if count == 0}Everything was read already.{#else if count == 1}1 message marked as read.{#else}{number} messages marked as read.{/if}")
    String read(int count, String number);

    @Message("Marking {done} of {total} as unread again")
    String unreading(String done, String total);

    @Message("{#if count == 1}1 message is unread again.{#else}{number} messages are unread again.{/if}")
    String unread(int count, String number);

    @Message("{name} is shown among the folders again, here and in your other mail programs.")
    String subscribed(String name);

    @Message(
            "{name} is hidden, here and in mail programs that show subscribed folders only. Nothing in it was touched.")
    String unsubscribed(String name);
}
