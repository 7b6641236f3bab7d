package org.turnstone.delivery;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about what became of sent messages. Key: place, then purpose. */
@MessageBundle("delivery")
public interface DeliveryTexts {

    @Message("Handed to the mail server")
    String handed();

    @Message("Handed to the mail server for {count}")
    String handedFor(int count);

    @Message("Delayed, the mail server keeps trying")
    String delayed();

    @Message("Delayed for {count}, retrying")
    String delayedFor(int count);

    @Message("Delivered")
    String delivered();

    @Message("Delivered to {count}")
    String deliveredTo(int count);

    @Message("Passed on to the next mail server, which reports nothing further")
    String relayed();

    @Message("Passed on for {count}")
    String relayedFor(int count);

    @Message("Passed on to the members of a list")
    String expanded();

    @Message("Passed on to {#if count == 1}1 list{#else}{count} lists{/if}")
    String expandedFor(int count);

    @Message("Not delivered")
    String failed();

    @Message("Not delivered: {words}")
    String failedSaying(String words);

    @Message("Not delivered to {address}")
    String failedToOne(String address);

    @Message("Not delivered to {address}: {words}")
    String failedToOneSaying(String address, String words);

    @Message("Not delivered to {count}")
    String failedTo(int count);

    @Message("Read by {name}, {when}")
    String readBy(String name, String when);

    @Message("Read by {count}")
    String readByMany(int count);

    @Message("Recipient")
    String columnRecipient();

    @Message("What is known")
    String columnState();

    @Message("Since")
    String columnTime();

    @Message("{server} said: {words}")
    String saidBy(String server, String words);

    @Message("The server said: {words}")
    String said(String words);

    @Message("Read {when}")
    String readAt(String when);

    @Message("{phrase} (somebody claims)")
    String claimedPhrase(String phrase);

    @Message("somebody claims this")
    String claimed();

    @Message("A report that does not bear this message’s secret mark can be made up by anybody who saw the message.")
    String claimedNote();

    @Message("That it was read is what a recipient’s mail program says. Many send no receipts at all.")
    String readNote();

    @Message(
            "“Handed to the mail server” is all that is known unless a server reports more; when a message cannot be delivered, most do.")
    String note();

    @Message("Not delivered")
    String rowFailed();

    @Message("(no subject)")
    String noSubject();

    @Message(
            "Your message “{subject}” could not be delivered to {address}{#if more == 1} and 1 more{#else if more > 1} and {more} more{/if}.")
    String reportFailed(String subject, String address, int more);

    @Message(
            "Your message “{subject}” has not reached {address}{#if more == 1} and 1 more{#else if more > 1} and {more} more{/if} yet. The mail server keeps trying; you need not do anything.")
    String reportDelayed(String subject, String address, int more);

    @Message(
            "Your message “{subject}” was delivered to {address}{#if more == 1} and 1 more{#else if more > 1} and {more} more{/if}.")
    String reportDelivered(String subject, String address, int more);

    @Message(
            "Your message “{subject}” was passed on for {address}{#if more == 1} and 1 more{#else if more > 1} and {more} more{/if}. What became of it there is not reported.")
    String reportRelayed(String subject, String address, int more);

    @Message("Your message “{subject}” was opened by {address}, as their mail program says.")
    String reportRead(String subject, String address);

    /** Instead of an address that the message was not sent to. */
    @Message("a recipient")
    String reportSomebody();

    @Message("This is about your message “{subject}”.")
    String reportOther(String subject);

    @Message("It does not bear the mark that this message was sent with, so somebody may have made it up.")
    String reportClaimed();

    @Message("Open the message")
    String reportOpen();

    @Message("Edit and send again")
    String reportAgain();
}
