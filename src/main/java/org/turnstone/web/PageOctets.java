package org.turnstone.web;

import jakarta.ws.rs.container.ContainerResponseContext;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Encodes pages before they are written: the virtual machine does that at once, while the server behind would go through
 * them character by character, which took it a seventh of a list page.
 */
class PageOctets {

    /** Behind the filters that look at the answer, before the one that takes the time. */
    private static final int LATE = 1;

    @ServerResponseFilter(priority = LATE)
    public void encode(ContainerResponseContext response) {
        if (response.getEntity() instanceof String page) {
            response.setEntity(page.getBytes(StandardCharsets.UTF_8));
        }
    }
}
