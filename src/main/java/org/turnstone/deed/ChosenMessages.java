package org.turnstone.deed;

import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.MessageSet;
import org.turnstone.mail.Uid;
import org.turnstone.mailbox.ListChoice;
import org.turnstone.problem.InvalidInput;
import org.turnstone.web.LocalPath;
import org.turnstone.web.MailUrl;

/** What every form that does something with messages says: which ones, and where to go on from. */
class ChosenMessages {

    private static final String STAY = "stay";

    @PathParam("account")
    int account;

    @PathParam("mailbox")
    MailboxPath mailbox = MailboxPath.INBOX;

    /** Each {@code uidvalidity.uid}. */
    @RestForm("id")
    List<String> ids = new ArrayList<>();

    /**
     * Given where all that the list holds is meant: the {@code uidvalidity.uid} of the newest when it was shown, or nothing
     * where there was none.
     */
    @RestForm
    @Nullable
    String all;

    /** What that list was narrowed to. */
    @RestForm("only")
    List<String> only = new ArrayList<>();

    /** How that list was sorted: then its rows are messages. */
    @RestForm
    @Nullable
    String sort;

    /** What each row of that list was: {@code conversation}, else a message. */
    @RestForm
    @Nullable
    String by;

    /** The list the person came from. */
    @RestForm
    @Nullable
    String back;

    /** Given by the reading pane, whose message is the one chosen: its {@code uidvalidity.uid}. */
    @RestForm
    @Nullable
    String pane;

    /** Given by a card of a conversation: the message to go on with, or {@code stay} where that is the open one. */
    @RestForm
    @Nullable
    String rest;

    /** Given by the form of an Undo: how many conversations they were; else their ids tell. */
    @RestForm
    @Nullable
    String conversations;

    /** Those that the form names one by one. */
    Selection named() {
        return Selection.of(mailbox, ids);
    }

    /** The newest message of each row. */
    Selection newest() {
        Selection named = named();
        return named.of(
                sets().map(set -> Collections.max(set.uids())).distinct().toList());
    }

    /** How many conversations were chosen; 0 where each row is one message, and where nobody has counted. */
    int conversations() {
        if (all != null) {
            return 0;
        }
        if (conversations != null) {
            return conversations.matches("[1-9]\\d{0,4}") ? Integer.parseInt(conversations) : 0;
        }
        return sets().anyMatch(set -> set.uids().size() > 1) ? ids.size() : 0;
    }

    /** How many rows were chosen; 0 where nobody has counted. */
    int rows() {
        int whole = conversations();
        return all != null || whole > 0 ? whole : ids.size();
    }

    /** How many of the rows hold one of these; 0 where nobody has counted. */
    int rowsOf(Collection<Uid> some) {
        int all = rows();
        return all != ids.size()
                ? all
                : (int) sets().filter(set -> set.uids().stream().anyMatch(some::contains))
                        .count();
    }

    private Stream<MessageSet> sets() {
        return ids.stream().flatMap(id -> MessageSet.parse(mailbox, id, Selection.MOST).stream());
    }

    /** Empty where no list as a whole is meant, or one that held nothing. */
    Optional<WholeList> wholeList() {
        return Optional.ofNullable(all)
                .filter(id -> !id.isEmpty())
                .map(id ->
                        MessageRef.parse(mailbox, id).orElseThrow(() -> new InvalidInput("all", "selection.malformed")))
                .map(newest -> new WholeList(newest, ListChoice.of(only, sort), "conversation".equals(by)));
    }

    /** Those of the selection whose rows may stand on the page. */
    Selection shown(Selection selection) {
        return all == null ? selection : selection.within(ids);
    }

    MessageChore.Trail trail() {
        return new MessageChore.Trail(MailUrl.mailbox(Integer.toString(account), mailbox), backUrl());
    }

    /** Where the rest of a conversation is open, once one card of it has left; empty where nothing is left of it. */
    Optional<String> restUrl() {
        return Optional.ofNullable(rest).filter(url -> url.equals(STAY) || LocalPath.isLocal(url));
    }

    /** Whether the message that is open is another than the card that has left. */
    boolean stays() {
        return STAY.equals(rest);
    }

    /** The message that is open in the reading pane, to stay with it; the list where none is. */
    String openUrl() {
        String list = MailUrl.mailbox(Integer.toString(account), mailbox);
        return pane == null || !pane.matches("\\d+\\.\\d+") ? backUrl() : list + "/" + pane;
    }

    /** The list to return to: where the form says, else the mailbox from its top. */
    String backUrl() {
        String top = MailUrl.mailbox(Integer.toString(account), mailbox);
        return back == null ? top : LocalPath.orElse(back, top);
    }
}
