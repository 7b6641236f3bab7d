package org.turnstone.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the shell. Key: place, then purpose. */
@MessageBundle("web")
public interface WebTexts {

    @Message("Turnstone")
    String product();

    @Message("Skip to the content")
    String skipToContent();

    @Message("Skip to the folders")
    String skipToFolders();

    @Message("Folders")
    String headerFolders();

    @Message("Appearance")
    String appearanceMenu();

    @Message("Theme")
    String appearanceTheme();

    @Message("As the system")
    String themeSystem();

    @Message("Light")
    String themeLight();

    @Message("Dark")
    String themeDark();

    @Message("Rows")
    String appearanceDensity();

    @Message("Comfortable")
    String densityComfortable();

    @Message("Compact")
    String densityCompact();

    @Message("Account: {address}")
    String accountMenu(String address);

    @Message("Settings")
    String accountSettings();

    @Message("Keyboard shortcuts")
    String accountKeys();

    @Message("Sign out")
    String accountSignOut();

    @Message("What was done")
    String toastRegion();

    @Message("Undo")
    String toastUndo();

    @Message("The server cannot be reached, so this may not have been done. Try again in a moment.")
    String unreached();

    @Message("Close")
    String close();

    @Message("Cancel")
    String cancel();

    @Message("Reference:")
    String problemReference();

    @Message("Yesterday")
    String dateYesterday();

    @Message("Today")
    String dateToday();

    @Message("This week")
    String dateThisWeek();

    @Message("Keyboard shortcuts")
    String keysTitle();

    @Message("Next conversation")
    String keyNext();

    @Message("Previous conversation")
    String keyPrevious();

    @Message("Next message in the conversation")
    String keyNextCard();

    @Message("Previous message in the conversation")
    String keyPreviousCard();

    @Message("Open the message")
    String keyOpen();

    @Message("Back to the list")
    String keyList();

    @Message("Select the message")
    String keySelect();

    @Message("Clear the selection")
    String keyNone();

    @Message("Archive")
    String keyArchive();

    @Message("Move to trash")
    String keyTrash();

    @Message("Report as junk")
    String keyJunk();

    @Message("Move to a folder")
    String keyMove();

    @Message("Label")
    String keyLabel();

    @Message("Snooze")
    String keySnooze();

    @Message("Mute or unmute the conversation")
    String keyMute();

    @Message("Star")
    String keyStar();

    @Message("Mark as read")
    String keyRead();

    @Message("Mark as unread")
    String keyUnread();

    @Message("Compose")
    String keyCompose();

    @Message("Reply")
    String keyReply();

    @Message("Reply to all")
    String keyReplyAll();

    @Message("Reply to the mailing list")
    String keyReplyList();

    @Message("Forward")
    String keyForward();

    @Message("Print")
    String keyPrint();

    @Message("Undo")
    String keyUndo();

    @Message("Go to the inbox")
    String keyGoInbox();

    @Message("Go to what is snoozed")
    String keyGoSnoozed();

    @Message("Go to drafts")
    String keyGoDrafts();

    @Message("Go to sent mail")
    String keyGoSent();

    @Message("Go to the archive")
    String keyGoArchive();

    @Message("Search mail")
    String keySearch();

    @Message("Search all mail")
    String searchPlaceholder();

    @Message("Search mail")
    String searchLabel();

    @Message("Suggestions")
    String searchSuggestions();

    @Message("Search by fields")
    String searchOptions();

    @Message("From")
    String searchFrom();

    @Message("To")
    String searchTo();

    @Message("Subject")
    String searchSubject();

    @Message("Has the words")
    String searchWords();

    @Message("Without the words")
    String searchWithout();

    @Message("Since")
    String searchAfter();

    @Message("Before")
    String searchBefore();

    @Message("Folder")
    String searchIn();

    @Message("All but Junk and Trash")
    String searchInHint();

    @Message("Larger than (MB)")
    String searchLarger();

    @Message("Has an attachment")
    String searchAttachment();

    @Message("Search")
    String searchSubmit();

    @Message("Show these shortcuts")
    String keyHelp();
}
