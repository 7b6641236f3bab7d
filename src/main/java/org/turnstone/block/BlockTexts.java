package org.turnstone.block;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around blocked senders. Key: place, then purpose. */
@MessageBundle("block")
public interface BlockTexts {

    @Message("Block {sender}…")
    String menuBlock(String sender);

    @Message("Unblock {sender}")
    String menuUnblock(String sender);

    @Message("Block this sender?")
    String dialogTitle();

    @Message(
            "What comes from there goes to Junk: as it arrives while you are signed in here, and otherwise the next time you are. Until then other programs show it in your inbox, because the mail server does not know of it. Nobody is told.")
    String dialogText();

    @Message("Whom")
    String dialogWhom();

    @Message("Everybody at {domain}")
    String dialogDomain(String domain);

    @Message("You have written to this address.")
    String dialogWrittenTo();

    @Message("You have written to {#if count == 1}somebody{#else}{count} people{/if} there.")
    String dialogWrittenToSome(int count);

    @Message("Move what this folder holds from there to Junk now")
    String dialogMove();

    @Message("Cancel")
    String dialogCancel();

    @Message("Block")
    String dialogBlock();

    @Message("You have blocked {sender}.")
    String banner(String sender);

    @Message("What comes from there goes to Junk.")
    String bannerText();

    @Message("Unblock")
    String unblock();

    @Message("Unblock {sender}")
    String unblockLabel(String sender);

    @Message("{sender} is blocked.")
    String blocked(String sender);

    @Message("{sender} is blocked, and {#if count == 1}1 message is{#else}{number} messages are{/if} in Junk.")
    String blockedAndMoved(String sender, int count, String number);

    @Message("Moving what came from {sender} to Junk: {done} of {total}")
    String moving(String sender, String done, String total);

    @Message("{sender} is no longer blocked. What is in Junk stays there.")
    String unblocked(String sender);

    @Message(
            "{sender} is not blocked after all.{#if count > 0} {#if count == 1}The message is{#else}{number} messages are{/if} back.{/if}")
    String takenBack(String sender, int count, String number);

    @Message("Nobody was blocked: this message does not say who wrote it.")
    String noSender();

    @Message("Nobody was blocked: that is your own address.")
    String ownAddress();

    @Message("Nobody was blocked: your list is full. Take off it whom you no longer need there.")
    String full();

    @Message("Blocked senders")
    String settingsTitle();

    @Message(
            "What comes from them goes from your inbox to Junk: as it arrives while you are signed in here, and otherwise the next time you are. The mail server does not know of this list, so that other programs show such mail in the inbox until then.")
    String settingsNote();

    @Message("You have not blocked anybody.")
    String settingsNone();

    @Message("Everybody at this domain")
    String settingsDomain();

    @Message("Block somebody")
    String addTitle();

    @Message("Address or domain")
    String addLabel();

    @Message("ada@example.org, or @example.org for everybody there. A domain does not stand for those below it.")
    String addHint();

    @Message("Block")
    String add();

    @Message("Block nevertheless")
    String addNevertheless();

    @Message("Write down whom to block.")
    String errorMissing();

    @Message("This is neither an address such as ada@example.org nor a domain such as @example.org.")
    String errorMalformed();

    @Message("This is your own address. You cannot block yourself.")
    String errorOwn();

    @Message("You are at this domain yourself. Block single addresses there.")
    String errorOwnDomain();

    @Message("Your list is full. Take off it whom you no longer need there.")
    String errorFull();

    @Message(
            "You have written to {address}{#if others > 0} and {#if others == 1}1 other{#else}{others} others{/if} there{/if}. What comes from there will go to Junk.")
    String warnWrittenTo(String address, int others);
}
