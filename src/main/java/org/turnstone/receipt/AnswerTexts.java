package org.turnstone.receipt;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of receipts that go out, and about them. */
@MessageBundle("readreceipt")
public interface AnswerTexts {

    @Message("Read: {subject}")
    String subject(String subject);

    @Message(
            "Your message “{subject}” of {sent} was opened on {opened}.\n\nThat says nothing of whether it was read with care, or understood.\n")
    String body(String subject, String sent, String opened);

    @Message("The sender is told that you opened the message.")
    String sent();

    @Message("This was answered before: one message gets one receipt.")
    String before();

    @Message("No receipt is sent for this message.")
    String refused();
}
