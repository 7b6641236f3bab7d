package org.turnstone.message;

import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mailbox.ListChoice;
import org.turnstone.problem.InvalidInput;
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

    /** Given where all that the list holds is meant: the {@code uidvalidity.uid} of the newest when it was shown. */
    @RestForm
    @Nullable
    String all;

    /** What that list was narrowed to. */
    @RestForm("only")
    List<String> only = new ArrayList<>();

    /** The list the person came from. */
    @RestForm
    @Nullable
    String back;

    /** Given by the reading pane, whose message is the one chosen. */
    @RestForm
    @Nullable
    String pane;

    /** Those that the form names one by one. */
    Selection named() {
        return Selection.of(mailbox, ids);
    }

    Optional<WholeList> wholeList() {
        return Optional.ofNullable(all)
                .map(id ->
                        MessageRef.parse(mailbox, id).orElseThrow(() -> new InvalidInput("all", "selection.malformed")))
                .map(newest -> new WholeList(newest, ListChoice.of(only, null)));
    }

    /** Those of the selection whose rows may stand on the page. */
    Selection shown(Selection selection) {
        return all == null ? selection : selection.within(ids);
    }

    MessageChore.Trail trail() {
        return new MessageChore.Trail(MailUrl.mailbox(Integer.toString(account), mailbox), backUrl());
    }

    /** The list to return to: where the form says, else the mailbox from its top. */
    String backUrl() {
        String top = MailUrl.mailbox(Integer.toString(account), mailbox);
        return back == null ? top : LocalPath.orElse(back, top);
    }
}
