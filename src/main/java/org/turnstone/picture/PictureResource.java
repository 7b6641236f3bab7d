package org.turnstone.picture;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.turnstone.content.OnContentHost;
import org.turnstone.security.HeaderChoice;
import org.turnstone.security.Headers;
import org.turnstone.security.Profile;
import org.turnstone.session.SignedIn;
import org.turnstone.web.ContentRequest.Lasting;

/** A picture of another server, for the frame of a message whose pictures the person wants to see. */
@Path(PictureLinks.PATH + "/{until: \\d+}/{seal: [^/]+}/{address: [^/]+}")
@RunOnVirtualThread
class PictureResource {

    private final SignedIn signedIn;
    private final PictureLinks links;
    private final Pictures pictures;
    private final HeaderChoice headers;

    PictureResource(SignedIn signedIn, PictureLinks links, Pictures pictures, HeaderChoice headers) {
        this.signedIn = signedIn;
        this.links = links;
        this.pictures = pictures;
        this.headers = headers;
    }

    /** The picture; a placeholder where there is none to be had, since a page would stand where a picture should. */
    @GET
    @OnContentHost(Lasting.LONG)
    @Headers(Profile.IMAGE_PREVIEW)
    public Response picture(
            @PathParam("until") String until, @PathParam("seal") String seal, @PathParam("address") String address) {
        long person = signedIn.person().id();
        Optional<URI> asked =
                until.length() > 9 ? Optional.empty() : links.picture(person, Long.parseLong(until), seal, address);
        if (asked.isEmpty()) {
            return answer(Response.status(Response.Status.FORBIDDEN), Picture.MISSING);
        }
        Picture picture = pictures.of(person, asked.get());
        if (picture.fate() == Picture.Fate.SHOWN) {
            headers.use(Profile.REMOTE_PICTURE);
        }
        return answer(Response.ok(), picture);
    }

    private static Response answer(Response.ResponseBuilder answer, Picture picture) {
        return answer.entity(picture.bytes()).type(picture.mediaType()).build();
    }
}
