package org.turnstone.message;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of what makes reading easier: headers, copying, leaving lists, finding a message by its id. */
@MessageBundle("comfort")
public interface ComfortTexts {

    @Message("Show all headers")
    String headersShow();

    @Message("Headers of “{subject}”")
    String headersTitle(String subject);

    @Message("Headers of a message without a subject")
    String headersTitleNone();

    @Message(
            "Each field stands as it came, the latest server’s first. Where words were encoded, what they say stands below.")
    String headersText();

    @Message("Back to the message")
    String headersBack();

    @Message("{#if count == 1}1 more field stands{#else}{count} more fields stand{/if} in the source.")
    String headersLeft(int count);

    @Message("Copy the sender’s address")
    String copyAddress();

    @Message("Copy the Message-ID")
    String copyMessageId();

    @Message("Copied.")
    String copied();

    @Message("This could not be copied. The page may not reach the clipboard.")
    String copyFailed();

    @Message("Text size")
    String textSize();

    @Message("Larger text")
    String textLarger();

    @Message("Smaller text")
    String textSmaller();

    @Message("Normal size")
    String textNormal();

    @Message("1×")
    String textNormalMark();

    @Message("Print conversation")
    String printConversation();

    @Message("{#if count == 1}1 message{#else}{count} messages{/if}")
    String printedCount(int count);

    @Message(
            "{#if count == 1}The oldest message is left out{#else}The {count} oldest messages are left out{/if}: this page holds no more. Print {#if count == 1}it by itself{#else}them one by one{/if}.")
    String printedLeft(int count);

    @Message(
            "{#if count == 1}1 message{#else}{count} messages{/if} could not be read and {#if count == 1}is{#else}are{/if} left out.")
    String printedUnread(int count);

    @Message("Mailing list")
    String listTitle();

    @Message("Leave this list")
    String listLeave();

    @Message("Tells {host} in one request that you leave; nothing else about you.")
    String listLeaveTitle(String host);

    @Message("{host} was told that you leave this list.")
    String listLeft(String host);

    @Message("{host} did not take that. You are still on this list.")
    String listNotLeft(String host);

    @Message("Leave by mail…")
    String listLeaveByMail();

    @Message("Leave at {host}")
    String listLeaveAt(String host);

    @Message("Opens {host} in a new tab, outside of Turnstone.")
    String listLeaveAtTitle(String host);

    @Message("No message with this id was found.")
    String openTitle();

    @Message("It may have been deleted, lie in another account, or be in a folder that could not be searched in time.")
    String openText();

    @Message("Go to the inbox")
    String openInbox();
}
