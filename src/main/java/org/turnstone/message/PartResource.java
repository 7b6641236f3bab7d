package org.turnstone.message;

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
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mime.Attachment;
import org.turnstone.mime.ImageType;
import org.turnstone.mime.Part;
import org.turnstone.problem.NotFound;
import org.turnstone.security.HeaderChoice;
import org.turnstone.security.Profile;
import org.turnstone.session.SignedIn;

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
    public Response download(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @PathParam("id") String id,
            @PathParam("section") String section,
            @RestQuery @Nullable String inline) {
        headers.use(Profile.ATTACHMENT);
        Account account = signedIn.account(ordinal);
        Messages mail = messages.of(account, signedIn.access(account));
        MessageRef ref = MessageRef.parse(mailbox, id).orElseThrow(() -> new NotFound(NotFound.What.MESSAGE));
        OpenedMessage message = mail.peek(ref);
        Attachment attachment = message.display().attachments().stream()
                .filter(candidate -> candidate.section().equals(section))
                .findFirst()
                .orElseThrow(() -> new NotFound(NotFound.What.PART));
        StreamingOutput content = out -> mail.writePart(message, section, out);
        return inline == null
                ? file(attachment, content)
                : picture(message, section).orElseGet(() -> file(attachment, content));
    }

    private static Response file(Attachment attachment, StreamingOutput content) {
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, DownloadType.of(attachment.declaredType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, SavedAs.name(attachment.fileName()))
                .build();
    }

    /** Empty for what is no picture, and for one too large to be read with its message. */
    private Optional<Response> picture(OpenedMessage message, String section) {
        if (message.storedSizes().containsKey(section)) {
            return Optional.empty();
        }
        byte[] bytes = message.parsed().part(section).map(Part::bytes).orElseThrow();
        return ImageType.of(bytes).map(type -> {
            headers.use(Profile.IMAGE_PREVIEW);
            return Response.ok(bytes)
                    .header(HttpHeaders.CONTENT_TYPE, type.mediaType().toString())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                    .build();
        });
    }
}
