package org.turnstone.snooze;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about messages that are put aside. Key: place, then purpose. */
@MessageBundle("snooze")
public interface SnoozeTexts {

    @Message("Snoozed")
    String folder();

    @Message("Snooze")
    String action();

    @Message("Snooze until")
    String menuHeading();

    @Message("Later today")
    String menuLater();

    @Message("This evening")
    String menuEvening();

    @Message("Tomorrow")
    String menuTomorrow();

    @Message("This weekend")
    String menuWeekend();

    @Message("Next week")
    String menuNextWeek();

    @Message("Pick a date and time")
    String menuPick();

    @Message("Wake now")
    String wake();

    @Message("until {when}")
    String rowUntil(String when);

    @Message("due")
    String rowDue();

    @Message("no time set")
    String rowNoTime();

    @Message("Snoozed")
    String rowReturned();

    @Message(
            "{#if whole}{#if count == 1}Conversation snoozed until {when}.{#else}{count} conversations snoozed until {when}.{/if}{#else if count == 1}Snoozed until {when}.{#else}{count} messages snoozed until {when}.{/if}")
    String done(int count, boolean whole, String when);

    @Message("Snoozing {done} of {total} until {when}")
    String snoozing(String done, String total, String when);

    @Message("Bringing back {done} of {total}")
    String waking(String done, String total);

    @Message(
            "{#if whole}{#if count == 1}Conversation back in {mailbox}.{#else}{count} conversations are back in {mailbox}.{/if}{#else if count == 1}Back in {mailbox}.{#else}{count} messages are back in {mailbox}.{/if}")
    String back(int count, boolean whole, String mailbox);

    @Message("{#if count == 1}1 message is{#else}{count} messages are{/if} back where they came from.")
    String backInSeveral(int count);

    @Message("Nothing is snoozed")
    String emptyTitle();

    @Message(
            "Messages you snooze wait here and return to where they came from, unread, when it is time. While you have no page open here, they return when you next do.")
    String emptyText();
}
