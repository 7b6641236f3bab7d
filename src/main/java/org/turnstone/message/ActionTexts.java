package org.turnstone.message;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a toast says after something was done with messages. */
@MessageBundle("action")
public interface ActionTexts {

    @Message("{#if count == 1}Archived.{#else}{count} messages archived.{/if}")
    String archived(int count);

    @Message("{#if count == 1}Moved to Junk.{#else}{count} messages moved to Junk.{/if}")
    String junked(int count);

    @Message("{#if count == 1}Moved to Trash.{#else}{count} messages moved to Trash.{/if}")
    String trashed(int count);

    @Message("{#if count == 1}Moved to {mailbox}.{#else}{count} messages moved to {mailbox}.{/if}")
    String moved(int count, String mailbox);

    @Message("{#if count == 1}Moved back.{#else}{count} messages moved back.{/if}")
    String movedBack(int count);

    @Message("{#if count == 1}Copied to {mailbox}.{#else}{count} messages copied to {mailbox}.{/if}")
    String copied(int count, String mailbox);

    @Message("{#if count == 1}The copy is gone again.{#else}{count} copies are gone again.{/if}")
    String copiesTakenBack(int count);

    @Message("{#if count == 1}Deleted for good.{#else}{count} messages deleted for good.{/if}")
    String deleted(int count);

    @Message("{#if count == 1}Not deleted after all.{#else}{count} messages not deleted after all.{/if}")
    String undeleted(int count);

    @Message("{#if count == 1}Marked as read.{#else}{count} messages marked as read.{/if}")
    String read(int count);

    @Message("{#if count == 1}Marked as unread.{#else}{count} messages marked as unread.{/if}")
    String unread(int count);

    @Message("{#if count == 1}Labelled {label}.{#else}{count} messages labelled {label}.{/if}")
    String labelled(int count, String label);

    @Message("{#if count == 1}No longer labelled {label}.{#else}{count} messages no longer labelled {label}.{/if}")
    String unlabelled(int count, String label);

    @Message("{done} {#if missing == 1}One was no longer there.{#else}{missing} were no longer there.{/if}")
    String butMissing(String done, int missing);

    @Message("They were no longer there: another program had moved or deleted them.")
    String allMissing();
}
