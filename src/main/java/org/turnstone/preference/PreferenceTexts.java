package org.turnstone.preference;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the settings. Key: place, then purpose. */
@MessageBundle("preference")
public interface PreferenceTexts {

    @Message("Settings")
    String settingsTitle();

    @Message("Appearance")
    String appearanceTitle();

    @Message("Identities")
    String identitiesTitle();

    @Message("Templates")
    String templatesTitle();

    @Message("Labels")
    String labelsTitle();

    @Message("Pictures")
    String picturesTitle();

    @Message("Blocked")
    String blockedTitle();

    @Message("People")
    String peopleTitle();

    @Message("Kept on this device, for everyone who uses it.")
    String appearanceNote();

    @Message("Theme")
    String themeLegend();

    @Message("Space between rows")
    String densityLegend();

    @Message("Conversations")
    String threadingTitle();

    @Message("Kept for you, on every device.")
    String threadingNote();

    @Message("A list shows")
    String threadingListLegend();

    @Message("Conversations: one row for a message and its answers, wherever they lie")
    String threadingConversations();

    @Message("Messages: one row for each")
    String threadingMessages();

    @Message("In an open conversation, first comes")
    String threadingOrderLegend();

    @Message("The oldest message")
    String threadingOldest();

    @Message("The newest message")
    String threadingNewest();

    @Message("Writing")
    String writingTitle();

    @Message("A new message begins")
    String writingLegend();

    @Message("With formatting; answers to plain text as plain text")
    String writingRich();

    @Message("As plain text, answers too")
    String writingPlain();

    @Message("Your settings are saved.")
    String saved();

    @Message("Save")
    String save();

    @Message("Back to the mail")
    String back();

    @Message("Desktop notifications")
    String notifyTitle();

    @Message(
            "When new mail comes to your inbox while you look at something else, this browser shows who wrote and what about, until you sign out.")
    String notifyNote();

    @Message("Turn notifications on")
    String notifyOn();

    @Message("Turn notifications off")
    String notifyOff();

    @Message(
            "This browser does not allow notifications for this site. You can change that in the browser’s own settings.")
    String notifyRefused();
}
