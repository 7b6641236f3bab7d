package org.turnstone.mailbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the mailbox page. Key: place, then purpose. */
@MessageBundle("mailbox")
public interface MailboxTexts {

    @Message("Inbox")
    String useInbox();

    @Message("Drafts")
    String useDrafts();

    @Message("Sent")
    String useSent();

    @Message("Archive")
    String useArchive();

    @Message("Junk")
    String useJunk();

    @Message("Trash")
    String useTrash();

    @Message("All mail")
    String useAll();

    @Message("Starred")
    String useFlagged();

    @Message("Folders")
    String treeLabel();

    @Message("Folders")
    String treeOwn();

    @Message("Other people's folders")
    String treeOthers();

    @Message("Shared folders")
    String treeShared();

    @Message("Compose")
    String treeCompose();

    @Message("unread")
    String treeUnread();

    @Message("in all")
    String treeInAll();

    @Message("Folders in {folder}")
    String treeBranch(String folder);

    @Message("New folder")
    String treeNewFolder();

    @Message("Hidden folders ({count})")
    String treeHidden(int count);

    @Message("Find a folder")
    String treeFilter();

    @Message("{used} of {limit}")
    String quotaText(String used, String limit);

    @Message("Storage: {text}")
    String quotaLabel(String text);

    @Message("Folders")
    String drawerOpen();

    @Message("{#if count == 1}1 unread{#else}{number} unread{/if}")
    String listUnread(long count, String number);

    @Message("Select all on this page")
    String listSelectAll();

    @Message("All on this page are selected.")
    String listPageSelected();

    @Message("Select all {number} in {folder}")
    String listAll(String number, String folder);

    @Message("Select all {number} in {folder} that match")
    String listAllMatching(String number, String folder);

    @Message("Select all {number} conversations in {folder} that match")
    String listAllConversations(String number, String folder);

    @Message("Select all in {folder} that match")
    String listAllMatchingUncounted(String folder);

    @Message("selected")
    String listSelected();

    @Message("Selected messages")
    String listToolbar();

    @Message("Newer")
    String listNewer();

    @Message("Older")
    String listOlder();

    @Message("These messages could not be loaded.")
    String rowsFailed();

    @Message("Try again")
    String rowsAgain();

    @Message("Pages")
    String listPages();

    @Message("me")
    String rowMe();

    @Message("Select")
    String rowSelect();

    @Message("Unread")
    String rowUnread();

    @Message("Remove star")
    String rowUnstar();

    @Message("Attachment")
    String rowAttachment();

    @Message("Answered")
    String rowAnswered();

    @Message("Forwarded")
    String rowForwarded();

    @Message("(no subject)")
    String rowNoSubject();

    @Message("(unknown sender)")
    String rowNoSender();

    @Message("(no recipient yet)")
    String rowNobodyYet();

    @Message("Archive")
    String doArchive();

    @Message("Move to the inbox")
    String doInbox();

    @Message("Report as junk")
    String doJunk();

    @Message("Not junk")
    String doNotJunk();

    @Message("Move to trash")
    String doTrash();

    @Message("Delete for good")
    String doDelete();

    @Message("Mark as read")
    String doRead();

    @Message("Mark as unread")
    String doUnread();

    @Message("Add star")
    String doStar();

    @Message("Remove star")
    String doUnstar();

    @Message("Label")
    String doLabel();

    @Message("Move to folder")
    String doMove();

    @Message("More")
    String listMore();

    @Message("1 message")
    String dragOne();

    @Message("{number} messages")
    String dragMany(String number);

    @Message("Labels")
    String treeLabels();

    @Message("Move to")
    String moveHeading();

    @Message("Keep a copy in {folder}")
    String moveKeep(String folder);

    @Message("Delete the selected messages for good?")
    String deleteTitle();

    @Message("You can undo this for a few seconds. After that they cannot be brought back.")
    String deleteText();

    @Message("Reading pane")
    String readingLabel();

    @Message("Select a message to read it here")
    String readingEmpty();

    @Message("next and previous")
    String keysNext();

    @Message("open")
    String keysOpen();

    @Message("archive")
    String keysArchive();

    @Message("all shortcuts")
    String keysAll();

    @Message("Resize the folders")
    String handleTree();

    @Message("Resize the list")
    String handleList();

    @Message("All read and put away")
    String emptyInboxTitle();

    @Message("New messages appear here as they arrive.")
    String emptyInboxText();

    @Message("No messages in {folder}")
    String emptyFolderTitle(String folder);

    @Message("Move messages here to keep them together.")
    String emptyFolderText();

    @Message("Nothing is thrown away")
    String emptyTrashTitle();

    @Message("Deleted messages wait here until the trash is emptied.")
    String emptyTrashText();

    @Message("No junk")
    String emptyJunkTitle();

    @Message("What you report as junk comes here.")
    String emptyJunkText();
}
