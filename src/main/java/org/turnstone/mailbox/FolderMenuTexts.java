package org.turnstone.mailbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the folder menu and of its dialogs. */
@MessageBundle("folderMenu")
public interface FolderMenuTexts {

    @Message("Folder menu")
    String menu();

    @Message("Mark all as read")
    String markAllRead();

    @Message("New folder…")
    String create();

    @Message("Rename…")
    String rename();

    @Message("Hide from the folder list")
    String hide();

    @Message("Show in the folder list")
    String show();

    @Message("Delete folder…")
    String remove();

    @Message("Empty {folder}…")
    String empty(String folder);

    @Message("New folder")
    String createTitle();

    @Message("Inside {folder}")
    String createInside(String folder);

    @Message("Name")
    String createName();

    @Message("Create")
    String createSubmit();

    @Message("Rename {folder}")
    String renameTitle(String folder);

    @Message("New name")
    String renameName();

    @Message("Rename")
    String renameSubmit();

    @Message("Delete {folder}?")
    String removeTitle(String folder);

    @Message(
            "The folder and every message in it are deleted for good. This cannot be undone: move what you want to keep elsewhere first.")
    String removeText();

    @Message("Delete folder")
    String removeSubmit();

    @Message("Empty {folder}?")
    String emptyTitle(String folder);

    @Message(
            "All messages in it are deleted for good. You can undo this for a few seconds. After that they cannot be brought back.")
    String emptyText();

    @Message("Empty")
    String emptySubmit();
}
