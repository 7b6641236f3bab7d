package org.turnstone.upload;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.mail.ByteSize;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.TooLarge;
import org.turnstone.session.SignedIn;

/**
 * Files are uploaded here in chunks, so that an upload goes on where a network that was lost left it: tus 1.0.0 (ADR 37).
 * What is created here belongs to whoever created it.
 */
@Path("/uploads")
@RunOnVirtualThread
class UploadResource {

    private static final Logger LOG = Logger.getLogger(UploadResource.class);

    private final SignedIn signedIn;
    private final Uploads uploads;
    private final LargestFile largest;

    UploadResource(SignedIn signedIn, Uploads uploads, LargestFile largest) {
        this.signedIn = signedIn;
        this.uploads = uploads;
        this.largest = largest;
    }

    /** What of the protocol is spoken here. */
    @OPTIONS
    public Response speaks() {
        signedIn.person();
        return resumable(Response.noContent())
                .header("Tus-Version", Tus.VERSION)
                .header("Tus-Extension", Tus.EXTENSIONS)
                .build();
    }

    /**
     * Announces a file: refused before its first byte where it is too large (F27).
     *
     * @param metadata {@code filename}, {@code filetype}, {@code submission} and {@code account}
     */
    @POST
    public Response create(
            @HeaderParam(Tus.RESUMABLE) @Nullable String version,
            @HeaderParam(Tus.LENGTH) @Nullable String length,
            @HeaderParam(Tus.METADATA) @Nullable String metadata) {
        Tus.require(version);
        ByteSize size = ByteSize.of(Tus.octets(length));
        Map<String, String> said = Tus.metadata(metadata);
        ByteSize limit = largest.of(account(said.get("account")));
        if (size.exceeds(limit)) {
            throw new TooLarge(limit);
        }
        FileDetails details = new FileDetails(said.getOrDefault("filename", ""), said.getOrDefault("filetype", ""));
        UUID submission = Ids.parse(said.get("submission")).orElseThrow(BadRequestException::new);
        Upload upload = uploads.begin(signedIn.person().id(), submission, details, size);
        return created(upload);
    }

    /** How much of it is there: from where an upload goes on. */
    @HEAD
    @Path("{id}")
    public Response offset(@HeaderParam(Tus.RESUMABLE) @Nullable String version, @PathParam("id") String id) {
        Tus.require(version);
        Upload upload = uploads.find(signedIn.person().id(), Ids.require(id))
                .orElseThrow(() -> new NotFound(NotFound.What.UPLOAD));
        Response.ResponseBuilder answer =
                resumable(Response.ok()).header(Tus.OFFSET, upload.received().bytes());
        ByteSize size = upload.size();
        return (size == null ? answer : answer.header(Tus.LENGTH, size.bytes())).build();
    }

    /** More of it. */
    @PATCH
    @Path("{id}")
    @Consumes(Tus.CHUNK)
    public Response append(
            @HeaderParam(Tus.RESUMABLE) @Nullable String version,
            @HeaderParam(Tus.OFFSET) @Nullable String offset,
            @PathParam("id") String id,
            InputStream content) {
        Tus.require(version);
        long person = signedIn.person().id();
        try {
            Upload upload = uploads.append(person, Ids.require(id), Tus.octets(offset), content);
            return resumable(Response.noContent())
                    .header(Tus.OFFSET, upload.received().bytes())
                    .build();
        } catch (IOException gone) {
            // Whoever sent it hears no answer; they ask how much is there, and go on.
            LOG.debugf("an upload broke off reason=%s", gone.getClass().getSimpleName());
            throw new BadRequestException(gone);
        }
    }

    /** Its sender does not want it any more. */
    @DELETE
    @Path("{id}")
    public Response drop(@HeaderParam(Tus.RESUMABLE) @Nullable String version, @PathParam("id") String id) {
        Tus.require(version);
        uploads.drop(signedIn.person().id(), Ids.require(id));
        return resumable(Response.noContent()).build();
    }

    /** A relative Location, as {@code web.Reply} has it: a host name could be forged into another (W16). */
    static Response created(Upload upload) {
        return resumable(Response.status(Response.Status.CREATED))
                .header(HttpHeaders.LOCATION, "/uploads/" + upload.id())
                .header(Tus.OFFSET, upload.received().bytes())
                .build();
    }

    private static Response.ResponseBuilder resumable(Response.ResponseBuilder answer) {
        return answer.header(Tus.RESUMABLE, Tus.VERSION);
    }

    private Account account(@Nullable String ordinal) {
        if (ordinal == null || ordinal.isEmpty()) {
            return signedIn.accounts().getFirst();
        }
        return signedIn.account(Math.toIntExact(Math.min(Tus.octets(ordinal), Integer.MAX_VALUE)));
    }
}
