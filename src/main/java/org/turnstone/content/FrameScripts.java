package org.turnstone.content;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.turnstone.security.ContentHost;
import org.turnstone.web.ContentRequest;
import org.turnstone.web.FrameScript;

/** Puts {@link FrameScript} into the documents that the second host serves; those of the pages' host run none. */
@ApplicationScoped
class FrameScripts {

    private final ContentHost host;

    FrameScripts(ContentHost host) {
        this.host = host;
    }

    @ServerResponseFilter
    void add(ContainerResponseContext response, RoutingContext routing) {
        if (response.getStatus() == 200
                && ContentRequest.is(routing)
                && MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType())
                && response.getEntity() instanceof String document) {
            response.setEntity(FrameScript.into(document, host.pages(), ""));
        }
    }
}
