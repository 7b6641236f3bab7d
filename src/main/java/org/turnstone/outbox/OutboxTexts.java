package org.turnstone.outbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the outbox says. */
@MessageBundle("outbox")
public interface OutboxTexts {

    @Message("Outbox")
    String title();

    @Message("Messages that have not been delivered to the mail server yet, and what is known of each.")
    String note();

    @Message("Nothing waits to be sent.")
    String empty();

    @Message("Back to mail")
    String back();

    @Message("{#when count}{#is 1}1 message is not sent yet{#else}{count} messages are not sent yet{/when}")
    String shortcut(long count);

    @Message("not sent yet")
    String shortcutCount();

    @Message("(no subject)")
    String noSubject();

    @Message("To {names}")
    String to(String names);

    @Message("{first} and {#when more}{#is 1}1 other{#else}{more} others{/when}")
    String andOthers(String first, int more);

    @Message("Goes at {time}.")
    String stateHeld(String time);

    @Message("Scheduled for {time}.")
    String stateScheduled(String time);

    @Message("Being sent.")
    String stateSending();

    @Message("Not sent yet; tried again at {time}.")
    String stateRetrying(String time);

    @Message("Waits for you to sign in again.")
    String stateWaiting();

    @Message("Sent; its copy is not in Sent yet. Only the copy is tried again, at {time}.")
    String stateCopying(String time);

    @Message("Not sent. Nobody got it.")
    String stateFailed();

    @Message("Nobody can tell whether it was sent.")
    String stateUnknown();

    @Message("Taken back. Its words could not be put into Drafts yet.")
    String stateStopped();

    @Message("Sent.")
    String stateSent();

    @Message("Taken back.")
    String stateWithdrawn();

    @Message("Edit")
    String edit();

    @Message("Edit “{subject}”: it is not sent until you send it again")
    String editLabel(String subject);

    @Message("Send now")
    String sendNow();

    @Message("Send “{subject}” now")
    String sendNowLabel(String subject);

    @Message("Send again")
    String sendAgain();

    @Message("Send “{subject}” again, even if some have it already")
    String sendAgainLabel(String subject);

    @Message("It was sent")
    String wentOut();

    @Message("“{subject}” was sent: put its copy into Sent")
    String wentOutLabel(String subject);

    @Message("Send to the others")
    String sendToOthers();

    @Message("Send “{subject}” to those whom the server did not refuse")
    String sendToOthersLabel(String subject);

    @Message("The server said:")
    String serverSaid();

    @Message("Not taken:")
    String refused();

    @Message("It is a draft again.")
    String takenBack();

    @Message("The message was not redirected.")
    String notRedirected();

    @Message("It is too late: the message is going, or has gone.")
    String tooLate();

    @Message("It is not sent. Drafts cannot be reached just now: it waits in the outbox.")
    String stoppedOnly();

    @Message("It is being sent.")
    String going();

    @Message("Its copy is put into Sent.")
    String filing();

    @Message("The server does not answer.")
    String unreachable();

    @Message("The server's certificate cannot be trusted. Your administrator has to look at it.")
    String certificate();

    @Message("The server offers no secure connection. Your administrator has to look at it.")
    String tlsMissing();

    @Message("The server no longer takes your password. Sign in again, and it goes.")
    String password();

    @Message("The server does not take some of the recipients. Nobody was sent anything: correct or remove them.")
    String recipients();

    @Message("The server does not let you send from this address.")
    String sender();

    @Message("The server refused the message.")
    String content();

    @Message("An address needs international characters that the server cannot handle.")
    String utf8();

    @Message(
            "You asked that it travel over encrypted connections only, and the mail server cannot promise that. Nobody was sent anything: take that wish back, or send it another way.")
    String encryption();

    @Message("It is larger than the server takes{#if limit} ({limit}){/if}. Remove an attachment or send it in pieces.")
    String tooLarge(String limit);

    @Message("The server cannot take it just now.")
    String later();

    @Message("The server refused it.")
    String refusedAtAll();

    @Message("A field holds a character that cannot stand in a message, such as a line break.")
    String invalid();

    @Message(
            "The connection broke at the last moment. Look into Sent, or ask a recipient, before you send it again: else they may get it twice.")
    String lost();

    @Message("Your mailbox is full.")
    String mailboxFull();

    @Message("Something went wrong that has no better words. It is in the log.")
    String other();

    @Message("Sending")
    String settingsTitle();

    @Message(
            "What you send waits a little, so that you can take it back from any page. It goes even if you close the browser.")
    String settingsNote();

    @Message(
            "Where your mail server cannot be reached on its official ports, your messages go by port 2525, which is unofficial; the connection is encrypted as on any other.")
    String settingsUnofficial();

    @Message("Time to take a message back")
    String settingsUndo();

    @Message("None: send at once")
    String settingsAtOnce();

    @Message("{seconds} seconds")
    String settingsSeconds(int seconds);

    @Message("Save")
    String settingsSave();

    @Message("Your settings are saved.")
    String settingsSaved();

    @Message("What I want to hear of what I send")
    String settingsTidings();

    @Message(
            "New messages begin so; each can be changed in the menu beside Send. When a message cannot be delivered you hear of it in any case.")
    String settingsTidingsNote();

    @Message("Tell me when it was delivered")
    String settingsDelivered();

    @Message("Ask for a read receipt")
    String settingsRead();

    @Message("When somebody asks me for a read receipt")
    String settingsReceipts();

    @Message("Ask me each time")
    String receiptsAsk();

    @Message("Never send one")
    String receiptsNever();

    @Message("Send one to people I write to, and ask me about others")
    String receiptsKnown();

    @Message(
            "A receipt tells when you opened a message. Nothing is sent to mailing lists, for junk, or where a receipt would go to another address than the sender’s, unless you say so.")
    String receiptsNote();
}
