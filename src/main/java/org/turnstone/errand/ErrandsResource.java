package org.turnstone.errand;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.Visit;

/** An errand: how far it is, Stop, and the way back. To everybody but the person whose it is, there is none. */
@Path("/errands/{id}")
@RunOnVirtualThread
class ErrandsResource {

    private final SignedIn signedIn;
    private final Errands errands;
    private final ErrandReply told;
    private final ErrandTexts texts;
    private final Visit visit;
    private final Reply reply;

    ErrandsResource(SignedIn signedIn, Errands errands, ErrandReply told, ErrandTexts texts, Visit visit, Reply reply) {
        this.signedIn = signedIn;
        this.errands = errands;
        this.told = told;
        this.texts = texts;
        this.visit = visit;
        this.reply = reply;
    }

    /** The page, for whoever has no scripts. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page(@PathParam("id") String id) {
        ErrandView view = told.view(require(id));
        return ErrandPages.page(visit.shell(view.running() ? texts.title() : texts.titleEnded()), view);
    }

    /** How far it is, as streams for its toast. */
    @GET
    @Path("/progress")
    public Response progress(@PathParam("id") String id) {
        return told.now(require(id));
    }

    @POST
    @Path("/stop")
    public Response stop(@PathParam("id") String id) {
        Errand errand = require(id);
        errand.stop();
        return told.stopping(errand);
    }

    /** Takes back what was done, once. */
    @POST
    @Path("/undo")
    public Response undo(@PathParam("id") String id) {
        Errand errand = require(id);
        ErrandView view = told.view(errand);
        return errands.takeBack(errand)
                .map(back -> told.shown(back, streams -> streams.and(ErrandPages.undone(view))))
                .orElseGet(() -> reply.redirect(view.returnTo(), Toast.of(texts.nothingToTakeBack())));
    }

    private Errand require(String id) {
        return errands.require(signedIn.person().id(), id);
    }
}
