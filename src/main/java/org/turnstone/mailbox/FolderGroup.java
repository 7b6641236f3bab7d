package org.turnstone.mailbox;

import java.util.List;

/**
 * Mailboxes under one heading of the tree.
 *
 * @param heading "Folders", "Shared"; empty for those with a purpose, which stand first and need none
 */
public record FolderGroup(String heading, List<FolderItem> folders) {

    public FolderGroup {
        folders = List.copyOf(folders);
    }
}
