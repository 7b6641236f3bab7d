package org.turnstone.deed;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a toast says after something was done with messages; {@code whole} where they were whole conversations. */
@MessageBundle("action")
public interface ActionTexts {

    @Message(
            "{#if whole}{#if count == 1}Conversation archived.{#else}{number} conversations archived.{/if}{#else if count == 1}Archived.{#else}{number} messages archived.{/if}")
    String archived(int count, String number, boolean whole);

    @Message(
            "{#if whole}{#if count == 1}Conversation moved to Junk.{#else}{number} conversations moved to Junk.{/if}{#else if count == 1}Moved to Junk.{#else}{number} messages moved to Junk.{/if}")
    String junked(int count, String number, boolean whole);

    @Message(
            "{#if whole}{#if count == 1}Conversation moved to Trash.{#else}{number} conversations moved to Trash.{/if}{#else if count == 1}Moved to Trash.{#else}{number} messages moved to Trash.{/if}")
    String trashed(int count, String number, boolean whole);

    @Message(
            "{#if whole}{#if count == 1}Conversation moved to {mailbox}.{#else}{number} conversations moved to {mailbox}.{/if}{#else if count == 1}Moved to {mailbox}.{#else}{number} messages moved to {mailbox}.{/if}")
    String moved(int count, String number, boolean whole, String mailbox);

    @Message(
            "{#if whole}{#if count == 1}Conversation moved back.{#else}{number} conversations moved back.{/if}{#else if count == 1}Moved back.{#else}{number} messages moved back.{/if}")
    String movedBack(int count, String number, boolean whole);

    @Message("{#if count == 1}Copied to {mailbox}.{#else}{number} messages copied to {mailbox}.{/if}")
    String copied(int count, String number, String mailbox);

    @Message("{#if count == 1}The copy is gone again.{#else}{number} copies are gone again.{/if}")
    String copiesTakenBack(int count, String number);

    @Message(
            "{#if whole}{#if count == 1}Conversation deleted for good.{#else}{number} conversations deleted for good.{/if}{#else if count == 1}Deleted for good.{#else}{number} messages deleted for good.{/if}")
    String deleted(int count, String number, boolean whole);

    @Message(
            "{#if whole}{#if count == 1}Conversation not deleted after all.{#else}{number} conversations not deleted after all.{/if}{#else if count == 1}Not deleted after all.{#else}{number} messages not deleted after all.{/if}")
    String undeleted(int count, String number, boolean whole);

    @Message(
            "{#if whole}{#if count == 1}Conversation marked as read.{#else}{number} conversations marked as read.{/if}{#else if count == 1}Marked as read.{#else}{number} messages marked as read.{/if}")
    String read(int count, String number, boolean whole);

    @Message(
            "{#if whole}{#if count == 1}Conversation marked as unread.{#else}{number} conversations marked as unread.{/if}{#else if count == 1}Marked as unread.{#else}{number} messages marked as unread.{/if}")
    String unread(int count, String number, boolean whole);

    @Message(
            "{#if whole}{#if count == 1}Conversation labelled {label}.{#else}{number} conversations labelled {label}.{/if}{#else if count == 1}Labelled {label}.{#else}{number} messages labelled {label}.{/if}")
    String labelled(int count, String number, boolean whole, String label);

    @Message(
            "{#if whole}{#if count == 1}Conversation no longer labelled {label}.{#else}{number} conversations no longer labelled {label}.{/if}{#else if count == 1}No longer labelled {label}.{#else}{number} messages no longer labelled {label}.{/if}")
    String unlabelled(int count, String number, boolean whole, String label);

    @Message("{#if count == 1}Star added.{#else}Stars added to {number} messages.{/if}")
    String starred(int count, String number);

    @Message("{#if count == 1}Star removed.{#else}Stars removed from {number} messages.{/if}")
    String unstarred(int count, String number);

    @Message(
            "{#if whole}{#if count == 1}Conversation pinned to the top.{#else}{number} conversations pinned to the top.{/if}{#else if count == 1}Pinned to the top.{#else}{number} messages pinned to the top.{/if}")
    String pinned(int count, String number, boolean whole);

    @Message(
            "{#if whole}{#if count == 1}Conversation no longer pinned.{#else}{number} conversations no longer pinned.{/if}{#else if count == 1}No longer pinned.{#else}{number} messages no longer pinned.{/if}")
    String unpinned(int count, String number, boolean whole);

    @Message(
            "{#if count == 1}Conversation muted. While a page is open here, or else when you next open one, what comes into it goes to the archive unless it is to you alone.{#else}{number} conversations muted. While a page is open here, or else when you next open one, what comes into them goes to the archive unless it is to you alone.{/if}")
    String muted(int count, String number);

    @Message("{#if count == 1}Conversation no longer muted.{#else}{number} conversations no longer muted.{/if}")
    String unmuted(int count, String number);

    @Message("Archiving {done} of {total}")
    String archiving(String done, String total);

    @Message("Moving {done} of {total} to {mailbox}")
    String moving(String done, String total, String mailbox);

    @Message("Moving {done} of {total} to Junk")
    String junking(String done, String total);

    @Message("Moving {done} of {total} to Trash")
    String trashing(String done, String total);

    @Message("Moving {done} of {total} back")
    String movingBack(String done, String total);

    @Message("Copying {done} of {total} to {mailbox}")
    String copying(String done, String total, String mailbox);

    @Message("Taking back {done} of {total} copies")
    String takingCopiesBack(String done, String total);

    @Message("Deleting {done} of {total} for good")
    String deleting(String done, String total);

    @Message("Bringing back {done} of {total}")
    String undeleting(String done, String total);

    @Message("Marking {done} of {total} as read")
    String reading(String done, String total);

    @Message("Marking {done} of {total} as unread")
    String unreading(String done, String total);

    @Message("Adding stars: {done} of {total}")
    String starring(String done, String total);

    @Message("Removing stars: {done} of {total}")
    String unstarring(String done, String total);

    @Message("Labelling {done} of {total} {label}")
    String labelling(String done, String total, String label);

    @Message("Taking the label {label} off {done} of {total}")
    String unlabelling(String done, String total, String label);

    @Message("Pinning {done} of {total}")
    String pinning(String done, String total);

    @Message("Unpinning {done} of {total}")
    String unpinning(String done, String total);

    @Message("Muting {done} of {total}")
    String muting(String done, String total);

    @Message("Unmuting {done} of {total}")
    String unmuting(String done, String total);

    @Message("{done} {number} of them cannot be found again by Undo.")
    String butNotBack(String done, String number);

    @Message("{done} The mail server does not say where they are now, so this cannot be undone.")
    String noWayBack(String done);

    @Message("{done} {#if missing == 1}One was no longer there.{#else}{number} were no longer there.{/if}")
    String butMissing(String done, int missing, String number);

    @Message("Everything was read already.")
    String allRead();

    @Message("It was empty already.")
    String allGone();

    @Message("They were no longer there: another program had moved or deleted them.")
    String allMissing();
}
