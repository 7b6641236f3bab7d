package org.turnstone.file;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.turnstone.account.Account;
import org.turnstone.content.OnContentHost;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.AccountMessages;
import org.turnstone.message.Messages;
import org.turnstone.message.OpenedMessage;
import org.turnstone.message.SavedAs;
import org.turnstone.mime.Attachment;
import org.turnstone.mime.FileName;
import org.turnstone.problem.NotFound;
import org.turnstone.security.Headers;
import org.turnstone.security.Profile;
import org.turnstone.session.SignedIn;
import org.turnstone.web.ContentRequest.Lasting;

/** All attachments of a message in one file, zipped while they are read (A05). */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}/attachments.zip")
@RunOnVirtualThread
class ZipResource {

    private final SignedIn signedIn;
    private final AccountMessages messages;

    ZipResource(SignedIn signedIn, AccountMessages messages) {
        this.signedIn = signedIn;
        this.messages = messages;
    }

    @GET
    @OnContentHost(Lasting.LONG)
    @Headers(Profile.ATTACHMENT)
    public Response zip(
            @PathParam("account") int ordinal, @PathParam("mailbox") MailboxPath mailbox, @PathParam("id") String id) {
        Account account = signedIn.account(ordinal);
        Messages mail = messages.of(account, signedIn.access(account));
        MessageRef ref = MessageRef.parse(mailbox, id).orElseThrow(() -> new NotFound(NotFound.What.MESSAGE));
        OpenedMessage message = mail.peek(ref);
        if (message.display().attachments().isEmpty()) {
            throw new NotFound(NotFound.What.PART);
        }
        String subject = message.envelope().subject();
        StreamingOutput zip = out -> write(mail, message, out);
        return Response.ok(zip)
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        SavedAs.name(FileName.sanitise((subject.isBlank() ? "attachments" : subject) + ".zip")))
                .build();
    }

    private static void write(Messages mail, OpenedMessage message, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        UniqueNames names = new UniqueNames();
        for (Attachment attachment : message.display().attachments()) {
            zip.putNextEntry(new ZipEntry(names.next(attachment.fileName())));
            mail.writePart(message, attachment.section(), zip);
            zip.closeEntry();
        }
        zip.finish();
    }
}
