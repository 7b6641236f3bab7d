package org.turnstone.mailbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about conversations that nobody wants to be told of. */
@MessageBundle("mute")
public interface MuteTexts {

    @Message("Mute conversation")
    String mute();

    @Message("Unmute conversation")
    String unmute();

    @Message("Muted")
    String muted();
}
