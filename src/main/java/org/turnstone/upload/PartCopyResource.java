package org.turnstone.upload;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.mail.MailboxPath;
import org.turnstone.message.AccountMessages;
import org.turnstone.message.Inside;
import org.turnstone.mime.Attachment;
import org.turnstone.session.SignedIn;

/** An attachment of a message, for one that is being written: from the mail server into the store, past the browser. */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}/parts/{section: [^/]+}/copies")
@RunOnVirtualThread
class PartCopyResource {

    private final SignedIn signedIn;
    private final AccountMessages messages;
    private final Uploads uploads;
    private final LargestFile largest;

    PartCopyResource(SignedIn signedIn, AccountMessages messages, Uploads uploads, LargestFile largest) {
        this.signedIn = signedIn;
        this.messages = messages;
        this.uploads = uploads;
        this.largest = largest;
    }

    /**
     * Copies it.
     *
     * @param submission the message it is for
     */
    @POST
    public Response copy(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @PathParam("id") String id,
            @PathParam("section") String section,
            @RestForm @Nullable String submission) {
        Account account = signedIn.account(ordinal);
        UUID target = Ids.parse(submission).orElseThrow(BadRequestException::new);
        var mail = messages.of(account, signedIn.access(account));
        Inside.Held held = mail.file(mailbox, id, section);
        Attachment file = held.file();
        FileDetails details =
                new FileDetails(file.fileName(), file.declaredType().toString());
        return UploadResource.created(mail.inside()
                .read(
                        held.by(),
                        section,
                        content ->
                                uploads.take(signedIn.person().id(), target, details, largest.of(account), content)));
    }
}
