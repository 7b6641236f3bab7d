package org.turnstone.mailbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.mail.MailboxPath;
import org.turnstone.session.SignedIn;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;

/** Makes, renames and deletes folders. Each answers with the page of the folder it leaves the person in. */
@Path("/mail/{account}")
@RunOnVirtualThread
class FoldersResource {

    private final SignedIn signedIn;
    private final KnownMailboxes known;
    private final FolderToasts toasts;
    private final Reply reply;

    FoldersResource(SignedIn signedIn, KnownMailboxes known, FolderToasts toasts, Reply reply) {
        this.signedIn = signedIn;
        this.known = known;
        this.toasts = toasts;
        this.reply = reply;
    }

    /**
     * Makes a folder.
     *
     * @param parent the name of the mailbox it is made in; empty for one at the top
     */
    @POST
    public Response create(
            @PathParam("account") int ordinal, @RestForm String name, @RestForm @Nullable String parent) {
        Account account = signedIn.account(ordinal);
        MailboxPath inside = parent == null || parent.isBlank() ? null : MailboxPath.of(parent);
        MailboxPath created = mailboxes(account).create(name == null ? "" : name, inside);
        return go(account, created, toasts.created(name));
    }

    @POST
    @Path("/{mailbox}/name")
    public Response rename(
            @PathParam("account") int ordinal, @PathParam("mailbox") MailboxPath mailbox, @RestForm String name) {
        Account account = signedIn.account(ordinal);
        MailboxPath renamed = mailboxes(account).rename(mailbox, name == null ? "" : name);
        return go(account, renamed, toasts.renamed(name));
    }

    @POST
    @Path("/{mailbox}/removal")
    public Response remove(@PathParam("account") int ordinal, @PathParam("mailbox") MailboxPath mailbox) {
        Account account = signedIn.account(ordinal);
        mailboxes(account).delete(mailbox);
        return go(account, MailboxPath.INBOX, toasts.removed(mailbox));
    }

    /**
     * Tells other mail programs to show a folder, or to leave it out.
     *
     * @param subscribed {@code yes} or {@code no}
     */
    @POST
    @Path("/{mailbox}/subscription")
    public Response subscribe(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @RestForm @Nullable String subscribed) {
        Account account = signedIn.account(ordinal);
        boolean yes = "yes".equals(subscribed);
        mailboxes(account).subscribe(mailbox, yes);
        return go(account, mailbox, yes ? toasts.subscribed(mailbox) : toasts.unsubscribed(mailbox));
    }

    private Mailboxes mailboxes(Account account) {
        return new Mailboxes(signedIn.access(account));
    }

    private Response go(Account account, MailboxPath mailbox, Toast toast) {
        known.changed(account);
        return reply.redirect(MailUrl.mailbox(Integer.toString(account.ordinal()), mailbox), toast);
    }
}
