package org.turnstone.message;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the privacy receipt: what a message wanted from other servers, and what came of it. */
@MessageBundle("receipt")
public interface ReceiptTexts {

    @Message(
            "{#if images == 1}1 picture{#else}{images} pictures{/if} from {#if places == 1}1 place{#else}{places} places{/if} blocked.")
    String blocked(int images, int places);

    @Message(
            "{#if images == 1}1 picture{#else}{images} pictures{/if} from {#if places == 1}1 place{#else}{places} places{/if} blocked, and {#if trackers == 1}1 tracker{#else}{trackers} trackers{/if}.")
    String blockedWithTrackers(int images, int places, int trackers);

    @Message("{#if trackers == 1}1 tracker{#else}{trackers} trackers{/if} blocked.")
    String trackersBlocked(int trackers);

    @Message(
            "{#if images == 1}1 picture{#else}{images} pictures{/if} shown from {#if places == 1}1 place{#else}{places} places{/if}.")
    String shown(int images, int places);

    @Message(
            "{#if images == 1}1 picture{#else}{images} pictures{/if} shown from {#if places == 1}1 place{#else}{places} places{/if}; {#if trackers == 1}1 tracker stays{#else}{trackers} trackers stay{/if} blocked.")
    String shownWithTrackers(int images, int places, int trackers);

    @Message("Nothing was fetched: the sender was not told that you opened this.")
    String blockedNote();

    @Message(
            "This server fetched what it did not have yet. The places below may learn that this message was opened, and when; not where you are, what you read with, or who you are on other pages.")
    String shownNote();

    @Message("Trackers are pictures too small to be seen. They are never fetched once they are known as such.")
    String trackersNote();

    @Message("Pictures from {address} are shown in every message.")
    String alwaysNote(String address);

    @Message("{#if images == 1}1 picture{#else}{images} pictures{/if}")
    String images(int images);

    @Message("{#if trackers == 1}1 tracker{#else}{trackers} trackers{/if}")
    String trackers(int trackers);

    @Message("an address that cannot be read")
    String unreadablePlace();

    @Message("Show pictures")
    String show();

    @Message("Always from this sender")
    String always();

    @Message("No longer from this sender")
    String never();

    @Message("Choose for all messages")
    String settings();
}
