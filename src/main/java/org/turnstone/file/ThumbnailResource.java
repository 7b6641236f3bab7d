package org.turnstone.file;

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
import org.turnstone.message.AccountMessages;
import org.turnstone.message.Inside;
import org.turnstone.message.Messages;
import org.turnstone.security.Headers;
import org.turnstone.security.Profile;
import org.turnstone.session.SignedIn;
import org.turnstone.web.ContentRequest.Lasting;
import org.turnstone.web.Icon;

/** A picture of a message, made small for its card; the sign for a picture where it cannot be. */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}/parts/{section: [^/]+}/thumbnail")
@RunOnVirtualThread
class ThumbnailResource {

    private final SignedIn signedIn;
    private final AccountMessages messages;
    private final Thumbnails thumbnails;

    ThumbnailResource(SignedIn signedIn, AccountMessages messages, Thumbnails thumbnails) {
        this.signedIn = signedIn;
        this.messages = messages;
        this.thumbnails = thumbnails;
    }

    @GET
    @OnContentHost(Lasting.LONG)
    @Headers(Profile.IMAGE_PREVIEW)
    public Response thumbnail(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @PathParam("id") String id,
            @PathParam("section") String section) {
        Account account = signedIn.account(ordinal);
        Messages mail = messages.of(account, signedIn.access(account));
        Inside.Held held = mail.file(mailbox, id, section);
        return thumbnails
                .of(mail.inside(), held)
                .map(ThumbnailResource::picture)
                .orElseGet(ThumbnailResource::sign)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .build();
    }

    private static Response.ResponseBuilder picture(Thumbnail thumbnail) {
        StreamingOutput content = thumbnail::writeTo;
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, thumbnail.type().toString());
    }

    private static Response.ResponseBuilder sign() {
        return Response.ok(Icon.FILE_IMAGE.picture()).header(HttpHeaders.CONTENT_TYPE, "image/svg+xml");
    }
}
