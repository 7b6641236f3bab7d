package org.turnstone.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The table of keys: a page without scripts; with them, fetched into the help dialog of each page, where it binds them. */
@Path("/keys")
class KeysResource {

    private final Visit visit;

    KeysResource(Visit visit) {
        this.visit = visit;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance keys() {
        WebTexts texts = Languages.texts(WebTexts.class, visit.locale());
        return WebPages.keys(visit.shell(texts.keysTitle()), HotkeyView.all(texts));
    }
}
