package org.turnstone.preference;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.turnstone.web.Visit;

/**
 * The settings: for now those of the device, saved by {@code web}'s {@code /appearance}. Nothing here but the header
 * depends on who the person is, so that the page needs neither a database nor a mail server.
 */
@Path("/settings")
class SettingsResource {

    private final Visit visit;

    SettingsResource(Visit visit) {
        this.visit = visit;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance settings() {
        return SettingsPages.appearance(
                visit.shell(MessageBundles.get(PreferenceTexts.class).settingsTitle()));
    }
}
