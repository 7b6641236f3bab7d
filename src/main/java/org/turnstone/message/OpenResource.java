package org.turnstone.message;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mailbox.KnownMailboxes;
import org.turnstone.problem.Problem;
import org.turnstone.problem.SignInRequired;
import org.turnstone.session.SignedIn;
import org.turnstone.web.MailUrl;
import org.turnstone.web.MailboxSegment;
import org.turnstone.web.Reply;
import org.turnstone.web.Visit;

/** A link to a message that holds wherever the message lies: by its Message-ID, among the person's own. */
@Path("/open/{id: .+}")
@RunOnVirtualThread
class OpenResource {

    private final SignedIn signedIn;
    private final KnownMailboxes mailboxes;
    private final Reply reply;
    private final ComfortTexts texts;
    private final Visit visit;

    OpenResource(SignedIn signedIn, KnownMailboxes mailboxes, Reply reply, ComfortTexts texts, Visit visit) {
        this.signedIn = signedIn;
        this.mailboxes = mailboxes;
        this.reply = reply;
        this.texts = texts;
        this.visit = visit;
    }

    /**
     * Leads to the message, or says that it was not found.
     *
     * @param id the Message-ID, with its angle brackets or without
     */
    @GET
    public Response open(@PathParam("id") String id) {
        for (Account account : signedIn.accounts()) {
            Optional<MessageRef> found = find(account, id);
            if (found.isPresent()) {
                return reply.redirect(MailUrl.message(Integer.toString(account.ordinal()), found.get()), null);
            }
        }
        String inbox =
                MailUrl.mailbox(Integer.toString(signedIn.accounts().getFirst().ordinal()), MailboxPath.INBOX);
        var unavailable =
                new UnavailableView(UnavailableView.Why.UNKNOWN_ID, inbox, "/open/" + MailboxSegment.percentEncode(id));
        return Response.ok(MessagePages.unavailablePage(visit.shell(texts.openTitle()), unavailable))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .build();
    }

    /** An account whose server does not answer hides nothing that lies in another. */
    private Optional<MessageRef> find(Account account, String id) {
        try {
            MailAccess access = signedIn.access(account);
            return new Lookup(access).of(id, mailboxes.of(account, access).mailboxes());
        } catch (SignInRequired ended) {
            throw ended;
        } catch (Problem unreachable) {
            return Optional.empty();
        }
    }
}
