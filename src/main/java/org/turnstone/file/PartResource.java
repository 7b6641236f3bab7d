package org.turnstone.file;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.content.OnContentHost;
import org.turnstone.mail.MailboxPath;
import org.turnstone.message.AccountMessages;
import org.turnstone.message.DownloadType;
import org.turnstone.message.Inside;
import org.turnstone.message.Messages;
import org.turnstone.message.SavedAs;
import org.turnstone.mime.Attachment;
import org.turnstone.mime.ImageType;
import org.turnstone.security.HeaderChoice;
import org.turnstone.security.Profile;
import org.turnstone.session.SignedIn;
import org.turnstone.web.ContentRequest.Lasting;

/**
 * One attachment: as a download, or as a picture where its first bytes say that it is one. The section needs a pattern
 * of its own: behind another one, a parameter without takes a single character.
 */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}/parts/{section: [^/]+}")
@RunOnVirtualThread
class PartResource {

    private final SignedIn signedIn;
    private final AccountMessages messages;
    private final HeaderChoice headers;

    PartResource(SignedIn signedIn, AccountMessages messages, HeaderChoice headers) {
        this.signedIn = signedIn;
        this.messages = messages;
        this.headers = headers;
    }

    /**
     * The file, or with {@code inline} the picture, to be looked at.
     *
     * @param inline given, with any value, for a picture to be looked at
     */
    @GET
    @OnContentHost(Lasting.LONG)
    public Response download(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @PathParam("id") String id,
            @PathParam("section") String section,
            @RestQuery @Nullable String inline) {
        headers.use(Profile.ATTACHMENT);
        Account account = signedIn.account(ordinal);
        Messages mail = messages.of(account, signedIn.access(account));
        Inside.Held held = mail.file(mailbox, id, section);
        StreamingOutput content = out -> mail.writePart(held.by(), section, out);
        return inline == null
                ? file(held.file(), content)
                : picture(mail.inside(), held).orElseGet(() -> file(held.file(), content));
    }

    private static Response file(Attachment attachment, StreamingOutput content) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, DownloadType.of(attachment.declaredType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, SavedAs.name(attachment.fileName()))
                .build();
    }

    /** Empty for what is no picture, and for one with too many bytes or pixels to be looked at (A07). */
    private Optional<Response> picture(Inside inside, Inside.Held held) {
        String section = held.file().section();
        if (held.by().sizeOf(held.file()).bytes() > Previews.LARGEST_PICTURE) {
            return Optional.empty();
        }
        // What a server says of an encoded part is a guess, so it is counted once more.
        byte[] bytes = inside.beginning(held.by(), section, Previews.LARGEST_PICTURE + 1);
        boolean bearable = bytes.length <= Previews.LARGEST_PICTURE && Previews.isBearable(bytes);
        return bearable ? ImageType.of(bytes).map(type -> shown(type, bytes)) : Optional.empty();
    }

    private Response shown(ImageType type, byte[] bytes) {
        headers.use(Profile.IMAGE_PREVIEW);
        return Response.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, type.mediaType().toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .build();
    }
}
