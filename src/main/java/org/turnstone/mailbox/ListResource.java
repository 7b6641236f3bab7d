package org.turnstone.mailbox;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessagePage;
import org.turnstone.imap.PageCursor;
import org.turnstone.mail.MailboxPath;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Unattended;
import org.turnstone.web.Visit;

/** A mailbox: its page, and further pages of its list. */
@Path("/mail/{account}/{mailbox}")
@RunOnVirtualThread
class ListResource {

    private final SignedIn signedIn;
    private final KnownMailboxes mailboxes;
    private final ListViews lists;
    private final TreeViews trees;
    private final Visit visit;

    ListResource(SignedIn signedIn, KnownMailboxes mailboxes, ListViews lists, TreeViews trees, Visit visit) {
        this.signedIn = signedIn;
        this.mailboxes = mailboxes;
        this.lists = lists;
        this.trees = trees;
        this.visit = visit;
    }

    /**
     * The page, or the rows alone.
     *
     * @param at where the page begins, as {@link PageCursor#text()} has it
     * @param frame the Turbo frame that asks: it gets the rows alone
     * @param unattended a page that wants to know what has changed: it gets the parts that can
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @RestQuery @Nullable String at,
            @HeaderParam("Turbo-Frame") @Nullable String frame,
            @HeaderParam(Unattended.HEADER) @Nullable String unattended) {
        Account account = signedIn.account(ordinal);
        MailAccess access = signedIn.access(account);
        PageCursor cursor = at == null ? null : PageCursor.parse(at).orElse(null);
        if (frame != null && frame.startsWith("/mail/")) {
            MessagePage page = new Mailboxes(access).page(mailbox, cursor);
            Mailboxes.Tree known = mailboxes.of(account, access);
            return MailboxPages.more(lists.of(account, known, mailbox, page, cursor), frame);
        }
        Mailboxes.Opened opened = new Mailboxes(access).open(mailbox, cursor);
        Mailboxes.Tree tree = opened.tree();
        mailboxes.keep(account, tree);
        ListView list = lists.of(account, tree, mailbox, opened.page(), cursor);
        TreeView folders = trees.of(account, tree, mailbox, visit.numbers());
        if (unattended != null) {
            return MailboxPages.changes(ListNotes.headed(list.title(), list.note()), folders, list);
        }
        return MailboxPages.page(visit.shell(ListNotes.headed(list.title(), list.note())), folders, list);
    }
}
