package org.turnstone.web;

import io.quarkus.qute.TemplateException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.turnstone.observability.LogPrivacy;

/** Fails as nothing should, quoting what nobody may read. */
@Path("/gallery/faults")
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
class Faults {

    private static final String SECRET = "no such row: ida@example.org, " + LogPrivacy.CANARY;

    @GET
    @Path("/worker")
    public String worker() {
        throw failure();
    }

    @GET
    @Path("/virtual")
    @RunOnVirtualThread
    public String virtual() {
        throw failure();
    }

    private static IllegalStateException failure() {
        IllegalStateException failure = new IllegalStateException(SECRET, new TemplateException(SECRET));
        failure.addSuppressed(new IllegalArgumentException(SECRET));
        return failure;
    }

    /** The same where no resource is asked. */
    @ApplicationScoped
    static class InARoute {

        void register(@Observes Router router) {
            router.get("/gallery/faults/route").order(-500).handler(_ -> {
                throw failure();
            });
        }
    }
}
