package org.turnstone.identity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.turnstone.content.OnContentHost;
import org.turnstone.problem.NotFound;
import org.turnstone.security.Headers;
import org.turnstone.security.Profile;
import org.turnstone.session.SignedIn;
import org.turnstone.web.ContentRequest.Lasting;

/** A picture of one's own signature, for the form it is edited in and the message it stands in. */
@Path("/signatures/{picture: [A-Za-z0-9_-]{22}}")
@RunOnVirtualThread
class SignaturePictureResource {

    private final SignedIn signedIn;
    private final SignaturePictures pictures;

    SignaturePictureResource(SignedIn signedIn, SignaturePictures pictures) {
        this.signedIn = signedIn;
        this.pictures = pictures;
    }

    @GET
    @OnContentHost(Lasting.LONG)
    @Headers(Profile.IMAGE_PREVIEW)
    public Response picture(@PathParam("picture") String name) {
        String contentId = new SignaturePicture(name, new byte[0]).contentId();
        SignaturePicture picture = signedIn.accounts().stream()
                .map(account -> pictures.find(account, contentId))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new NotFound(NotFound.What.PART));
        return Response.ok(picture.content()).type(picture.type().toString()).build();
    }
}
