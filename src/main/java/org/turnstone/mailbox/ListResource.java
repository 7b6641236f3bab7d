package org.turnstone.mailbox;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.imap.Arrangement;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessagePage;
import org.turnstone.imap.PageCursor;
import org.turnstone.mail.MailboxPath;
import org.turnstone.session.SignedIn;
import org.turnstone.snooze.Alarm;
import org.turnstone.web.Visit;

/** A mailbox: its page, and further pages of its list. */
@Path("/mail/{account}/{mailbox}")
@RunOnVirtualThread
class ListResource {

    private final SignedIn signedIn;
    private final KnownMailboxes mailboxes;
    private final ListViews lists;
    private final TreeViews trees;
    private final Alarm alarm;
    private final Visit visit;

    ListResource(
            SignedIn signedIn, KnownMailboxes mailboxes, ListViews lists, TreeViews trees, Alarm alarm, Visit visit) {
        this.signedIn = signedIn;
        this.mailboxes = mailboxes;
        this.lists = lists;
        this.trees = trees;
        this.alarm = alarm;
        this.visit = visit;
    }

    /**
     * The page, or the rows alone.
     *
     * @param at where the page begins, as {@link PageCursor#text()} has it
     * @param only what the messages shown have in common: {@code unread}, {@code starred} …
     * @param sort what comes first: {@code oldest}, {@code sender} …
     * @param frame the Turbo frame that asks: it gets the rows alone
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @RestQuery @Nullable String at,
            @RestQuery List<String> only,
            @RestQuery @Nullable String sort,
            @HeaderParam("Turbo-Frame") @Nullable String frame) {
        Account account = signedIn.account(ordinal);
        MailAccess access = signedIn.access(account);
        PageCursor cursor = at == null ? null : PageCursor.parse(at).orElse(null);
        ListChoice choice = ListChoice.of(only, sort);
        Arrangement arrangement = choice.arrangement(account.address());
        if (frame != null && frame.startsWith("/mail/")) {
            MessagePage page = new Mailboxes(access).page(mailbox, arrangement, cursor);
            Mailboxes.Tree known = mailboxes.of(account, access);
            return MailboxPages.more(lists.of(account, known, mailbox, choice, page, cursor), frame);
        }
        alarm.ring(account, access);
        Mailboxes.Opened opened = new Mailboxes(access).open(mailbox, arrangement, cursor);
        Mailboxes.Tree tree = opened.tree();
        mailboxes.keep(account, tree);
        ListView list = lists.of(account, tree, mailbox, choice, opened.page(), cursor);
        TreeView folders = trees.of(account, tree, mailbox, visit.numbers());
        return MailboxPages.page(visit.shell(ListNotes.headed(list.title(), list.note())), folders, list);
    }
}
