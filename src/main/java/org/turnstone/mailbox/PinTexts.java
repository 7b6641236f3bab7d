package org.turnstone.mailbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about what stands at the top of a list. */
@MessageBundle("pin")
public interface PinTexts {

    @Message("Pinned")
    String heading();

    @Message("Pin to the top")
    String pin();

    @Message("Unpin")
    String unpin();
}
