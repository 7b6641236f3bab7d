package org.turnstone.mailbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words at the foot of the folder tree that say how up to date the page is, each with its reason. */
@MessageBundle("live")
public interface LiveTexts {

    @Message("Live")
    String live();

    @Message("New mail appears here by itself.")
    String liveWhy();

    @Message("Looking")
    String polling();

    @Message(
            "This page looks for new mail once in a while, because the mail server cannot tell by itself at the moment.")
    String pollingWhy();

    @Message("Offline")
    String offline();

    @Message(
            "The mail server cannot be reached. It is tried again and again, and what arrived meanwhile will appear here.")
    String offlineWhy();

    @Message("Signed out")
    String refused();

    @Message("The mail server no longer accepts your password. Sign in again to see new mail.")
    String refusedWhy();

    @Message("Offline")
    String away();

    @Message(
            "This page cannot reach its server. It tries again and again, and what arrived meanwhile will appear here.")
    String awayWhy();

    @Message("Signed out")
    String ended();

    @Message("You are signed out. Sign in again to see new mail.")
    String endedWhy();
}
