package org.turnstone.message;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.turnstone.account.Account;
import org.turnstone.content.OnContentHost;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mime.FileName;
import org.turnstone.problem.NotFound;
import org.turnstone.security.Headers;
import org.turnstone.security.Profile;
import org.turnstone.session.SignedIn;
import org.turnstone.web.ContentRequest.Lasting;

/** A message as it is stored: to look at (M11), and to keep. */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}")
@RunOnVirtualThread
class SourceResource {

    private final SignedIn signedIn;
    private final AccountMessages messages;

    SourceResource(SignedIn signedIn, AccountMessages messages) {
        this.signedIn = signedIn;
        this.messages = messages;
    }

    @GET
    @OnContentHost(Lasting.LONG)
    @Path("/source")
    @Headers(Profile.SOURCE)
    public Response show(
            @PathParam("account") int ordinal, @PathParam("mailbox") MailboxPath mailbox, @PathParam("id") String id) {
        return Response.ok(content(ordinal, ref(mailbox, id)))
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=utf-8")
                .build();
    }

    @GET
    @OnContentHost(Lasting.LONG)
    @Path("/message.eml")
    @Headers(Profile.ATTACHMENT)
    public Response download(
            @PathParam("account") int ordinal, @PathParam("mailbox") MailboxPath mailbox, @PathParam("id") String id) {
        MessageRef ref = ref(mailbox, id);
        Account account = signedIn.account(ordinal);
        String subject = messages.of(account, signedIn.access(account))
                .peek(ref)
                .envelope()
                .subject();
        return Response.ok(content(ordinal, ref))
                .header(HttpHeaders.CONTENT_TYPE, "message/rfc822")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        SavedAs.name(FileName.sanitise((subject.isBlank() ? "message" : subject) + ".eml")))
                .build();
    }

    private StreamingOutput content(int ordinal, MessageRef ref) {
        Account account = signedIn.account(ordinal);
        Messages mail = messages.of(account, signedIn.access(account));
        return out -> mail.writeSource(ref, out);
    }

    private static MessageRef ref(MailboxPath mailbox, String id) {
        return MessageRef.parse(mailbox, id).orElseThrow(() -> new NotFound(NotFound.What.MESSAGE));
    }
}
