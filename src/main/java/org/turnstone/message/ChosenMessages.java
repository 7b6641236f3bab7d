package org.turnstone.message;

import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.web.LocalPath;
import org.turnstone.web.MailUrl;

/** What every form that does something with messages says: which ones, and where to go on from. */
class ChosenMessages {

    @PathParam("account")
    int account;

    @PathParam("mailbox")
    MailboxPath mailbox = MailboxPath.INBOX;

    /** Each {@code uidvalidity.uid}. */
    @RestForm("id")
    List<String> ids = new ArrayList<>();

    /** The list the person came from. */
    @RestForm
    @Nullable
    String back;

    /** Given by the reading pane, whose message is the one chosen. */
    @RestForm
    @Nullable
    String pane;

    Selection selection() {
        return Selection.of(mailbox, ids);
    }

    /** The list to return to: where the form says, else the mailbox from its top. */
    String backUrl() {
        String top = MailUrl.mailbox(Integer.toString(account), mailbox);
        return back == null ? top : LocalPath.orElse(back, top);
    }
}
