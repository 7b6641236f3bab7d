package org.turnstone.card;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words on cards. Key: card, then purpose. */
@MessageBundle("card")
public interface CardTexts {

    @Message("Invitation")
    String eventInvitation();

    @Message("Changed invitation")
    String eventUpdate();

    @Message("Cancelled")
    String eventCancelled();

    @Message("Answer to an invitation")
    String eventAnswer();

    @Message("Another time is proposed")
    String eventProposal();

    @Message("Event")
    String eventEvent();

    @Message("(no title)")
    String eventUntitled();

    @Message("The file does not say when.")
    String eventTimeless();

    @Message("In the time zone “{zone}”, which is not known here.")
    String eventUnknownZone(String zone);

    @Message("{#if every == 1}Every day{#else}Every {every} days{/if}")
    String recursDay(int every);

    @Message("{#if every == 1}Every week{#else}Every {every} weeks{/if}")
    String recursWeek(int every);

    @Message("{#if every == 1}Every month{#else}Every {every} months{/if}")
    String recursMonth(int every);

    @Message("{#if every == 1}Every year{#else}Every {every} years{/if}")
    String recursYear(int every);

    @Message("Several times")
    String recursOften();

    @Message("until {day}")
    String recursUntil(String day);

    @Message("{#if times == 1}once{#else}{times} times{/if}")
    String recursTimes(int times);

    @Message("Organised by")
    String eventOrganiser();

    @Message("Guests")
    String eventGuests();

    @Message("accepted")
    String answerAccepted();

    @Message("declined")
    String answerDeclined();

    @Message("perhaps")
    String answerTentative();

    @Message("no answer yet")
    String answerWaiting();

    @Message("{#if count == 1}1 more guest{#else}{count} more guests{/if}")
    String eventMoreGuests(int count);

    @Message("{#if count == 1}The file holds 1 more event.{#else}The file holds {count} more events.{/if}")
    String eventMore(int count);

    @Message("Delivery report")
    String deliveryTitle();

    @Message("Your message did not arrive.")
    String deliveryFailed();

    @Message("What became of your message")
    String deliveryOther();

    @Message("It was “{subject}”.")
    String deliverySubject(String subject);

    @Message("Not delivered.")
    String outcomeFailed();

    @Message("Delayed. The server goes on trying.")
    String outcomeDelayed();

    @Message("Delivered.")
    String outcomeDelivered();

    @Message("Passed on to a server that reports nothing back.")
    String outcomeRelayed();

    @Message("Passed on to the members of a list.")
    String outcomeExpanded();

    @Message("There is no such address.")
    String reasonNoSuchAddress();

    @Message("There is no such domain, or it takes no mail.")
    String reasonNoSuchDomain();

    @Message("The mailbox is full.")
    String reasonMailboxFull();

    @Message("The mailbox is closed.")
    String reasonMailboxClosed();

    @Message("The message is too large.")
    String reasonTooLarge();

    @Message("The other server refused it.")
    String reasonRefused();

    @Message("The other server could not be reached.")
    String reasonNotReached();

    @Message("The server said:")
    String deliverySaid();

    @Message("{server} said:")
    String deliverySaidBy(String server);

    @Message("{#if count == 1}The report names 1 more address.{#else}The report names {count} more addresses.{/if}")
    String deliveryMore(int count);

    @Message("Download the report")
    String deliveryFile();

    @Message("Show the header of your message")
    String deliveryHeaders();

    @Message("Receipt")
    String receiptTitle();

    @Message("Your message was opened.")
    String receiptDisplayed();

    @Message("Your message was deleted.")
    String receiptDeleted();

    @Message("Your message was passed on.")
    String receiptPassedOn();

    @Message("Your message was processed.")
    String receiptProcessed();

    @Message("So says the mail program of {address}.")
    String receiptBy(String address);

    @Message("Download the receipt")
    String receiptFile();

    @Message("Contact")
    String contactTitle();

    @Message("Write to {address}")
    String contactWrite(String address);

    @Message("Mail")
    String contactMail();

    @Message("Phone")
    String contactPhone();

    @Message("Address")
    String contactAddress();

    @Message("{#if count == 1}The message holds 1 more contact.{#else}The message holds {count} more contacts.{/if}")
    String contactMore(int count);

    @Message("This is one piece of a longer message that was sent in pieces.")
    String piece();

    @Message("This is piece {number} of {total} of a longer message that was sent in pieces.")
    String pieceOf(String number, String total);

    @Message("Turnstone cannot put them together; another mail program may.")
    String pieceText();

    @Message("Something was not sent along.")
    String elsewhereTitle();

    @Message("The sender says that it lies at {where}. Turnstone does not fetch it.")
    String elsewhereText(String where);

    @Message("The sender does not say where it lies.")
    String elsewhereUntold();

    @Message("Message within this one")
    String enclosedTitle();

    @Message("(no subject)")
    String enclosedNoSubject();

    @Message("Open")
    String enclosedOpen();
}
