package org.turnstone.message;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about senders who ask to be told that their message was read. */
@MessageBundle("asked")
public interface AskedTexts {

    @Message("The sender asks for a read receipt.")
    String title();

    @Message("It would tell them that you opened this, and when.")
    String note();

    @Message("It would not go to the sender but to {address}, and tell there that you opened this, and when.")
    String elsewhere(String address);

    @Message("{address} is told that you opened this, as you chose for people you write to.")
    String known(String address);

    @Message("Send receipt")
    String send();

    @Message("Not this time")
    String no();

    @Message("Change the rule")
    String settings();
}
