package org.turnstone.file;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.content.OnContentHost;
import org.turnstone.mail.MailboxPath;
import org.turnstone.message.AccountMessages;
import org.turnstone.message.Inside;
import org.turnstone.message.Messages;
import org.turnstone.message.OpenedMessage;
import org.turnstone.mime.SoundOrFilm;
import org.turnstone.problem.NotFound;
import org.turnstone.security.Headers;
import org.turnstone.security.Profile;
import org.turnstone.session.SignedIn;
import org.turnstone.web.ContentRequest.Lasting;

/** A sound or a film, in the pieces a player asks for. Its first bytes say what it is; nothing else goes out here. */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}/parts/{section: [^/]+}/media")
@RunOnVirtualThread
class MediaResource {

    private final SignedIn signedIn;
    private final AccountMessages messages;

    MediaResource(SignedIn signedIn, AccountMessages messages) {
        this.signedIn = signedIn;
        this.messages = messages;
    }

    @GET
    @OnContentHost(Lasting.LONG)
    @Headers(Profile.IMAGE_PREVIEW)
    public Response play(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @PathParam("id") String id,
            @PathParam("section") String section,
            @HeaderParam("Range") @Nullable String asked) {
        Account account = signedIn.account(ordinal);
        Messages mail = messages.of(account, signedIn.access(account));
        Inside inside = mail.inside();
        OpenedMessage by = mail.file(mailbox, id, section).by();
        SoundOrFilm type = SoundOrFilm.of(inside.beginning(by, section, SoundOrFilm.PREFIX))
                .orElseThrow(() -> new NotFound(NotFound.What.PART));
        long size = inside.count(by, section);
        ByteRange range = ByteRange.parse(asked, size).orElse(null);
        if (range != null && !range.isWithin(size)) {
            return Response.status(416)
                    .header("Content-Range", "bytes */" + size)
                    .build();
        }
        ByteRange sent = range == null ? new ByteRange(0, size - 1) : range;
        StreamingOutput content = out -> inside.write(by, section, sent.from(), sent.length(), out);
        Response.ResponseBuilder answer = Response.status(range == null ? 200 : 206)
                .entity(content)
                .header(HttpHeaders.CONTENT_TYPE, type.mediaType().toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_LENGTH, sent.length());
        return range == null
                ? answer.build()
                : answer.header("Content-Range", "bytes " + sent.from() + "-" + sent.to() + "/" + size)
                        .build();
    }
}
