package org.turnstone.mailbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of filtering and sorting a list, and of going to a day in it. */
@MessageBundle("choice")
public interface ChoiceTexts {

    @Message("Unread")
    String onlyUnread();

    @Message("Starred")
    String onlyStarred();

    @Message("With attachments")
    String onlyAttached();

    @Message("To me")
    String onlyToMe();

    @Message("Newest first")
    String sortNewest();

    @Message("Oldest first")
    String sortOldest();

    @Message("Sender")
    String sortSender();

    @Message("Subject")
    String sortSubject();

    @Message("Largest first")
    String sortSize();

    @Message("Show only")
    String only();

    @Message("Sort by")
    String sort();

    @Message("Sorted by anything but the newest, a list shows single messages.")
    String sortNote();

    @Message("Filter and sort")
    String menu();

    @Message("Filter and sort: something is chosen")
    String menuOn();

    @Message("Go to date")
    String day();

    @Message("Go")
    String go();

    @Message("Nothing matches.")
    String nothingTitle();

    @Message("No message in {folder} is all of what you asked for.")
    String nothingText(String folder);

    @Message("Show all")
    String showAll();
}
