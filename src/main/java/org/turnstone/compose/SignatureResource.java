package org.turnstone.compose;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.turnstone.identity.Identities;
import org.turnstone.identity.Identity;
import org.turnstone.identity.OwnIdentities;
import org.turnstone.problem.NotFound;
import org.turnstone.session.SignedIn;

/** What somebody else signs with, and what whoever wrote until now does: the form's script puts one for the other. */
@Path("/compose/signatures")
@RunOnVirtualThread
class SignatureResource {

    private final SignedIn signedIn;
    private final Identities identities;

    SignatureResource(SignedIn signedIn, Identities identities) {
        this.signedIn = signedIn;
        this.identities = identities;
    }

    /**
     * Both.
     *
     * @param before who wrote until now
     * @param after who writes from now on
     * @param mode what is written, see {@link Mode}
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Change change(
            @RestQuery @Nullable String before, @RestQuery @Nullable String after, @RestQuery @Nullable String mode) {
        OwnIdentities own = identities.of(signedIn.accounts().getFirst());
        Mode kind = Optional.ofNullable(mode).flatMap(Mode::parse).orElse(Mode.NEW);
        return new Change(side(own, before, kind), side(own, after, kind));
    }

    private static Side side(OwnIdentities own, @Nullable String sender, Mode mode) {
        Identity identity = own.find(sender).orElseThrow(() -> new NotFound(NotFound.What.IDENTITY));
        return new Side(
                identity.id(),
                Signed.block(mode, identity),
                identity.signing().of(Signed.isAnswer(mode)).html(),
                Signed.isAbove(mode, identity),
                identity.bccSelf() ? identity.from().email() : "");
    }

    /** One identity's and another's. */
    public record Change(Side before, Side after) {}

    /**
     * How somebody signs.
     *
     * @param text as it stands in a plain text, its delimiter with it; empty for none
     * @param html sanitised; its pictures are named by Content-ID
     * @param above whether it stands before what is quoted
     * @param copy whom they always send a copy; empty for nobody
     */
    public record Side(long id, String text, String html, boolean above, String copy) {}
}
