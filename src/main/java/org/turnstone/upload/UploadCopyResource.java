package org.turnstone.upload;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.problem.NotFound;
import org.turnstone.session.SignedIn;

/** A file of one message that is being written, for another one: its bytes need not come a second time. */
@Path("/uploads/{id}/copies")
@RunOnVirtualThread
class UploadCopyResource {

    private final SignedIn signedIn;
    private final Uploads uploads;

    UploadCopyResource(SignedIn signedIn, Uploads uploads) {
        this.signedIn = signedIn;
        this.uploads = uploads;
    }

    /**
     * Copies it.
     *
     * @param submission the message it is for
     */
    @POST
    public Response copy(@PathParam("id") String id, @RestForm @Nullable String submission) throws IOException {
        long person = signedIn.person().id();
        UUID target = Ids.parse(submission).orElseThrow(BadRequestException::new);
        Upload upload = uploads.find(person, Ids.require(id))
                .filter(Upload::isComplete)
                .orElseThrow(() -> new NotFound(NotFound.What.UPLOAD));
        try (InputStream content = uploads.open(upload)) {
            return UploadResource.created(uploads.take(person, target, upload.details(), upload.received(), content));
        }
    }
}
