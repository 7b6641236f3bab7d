package org.turnstone.preference;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Visit;

/** The settings: those of the device, saved by {@code web}'s {@code /appearance}, and those of the person. */
@Path("/settings")
@RunOnVirtualThread
class SettingsResource {

    private final SignedIn signedIn;
    private final Preferences preferences;
    private final Visit visit;

    SettingsResource(SignedIn signedIn, Preferences preferences, Visit visit) {
        this.signedIn = signedIn;
        this.preferences = preferences;
        this.visit = visit;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance settings() {
        return SettingsPages.appearance(
                visit.shell(MessageBundles.get(PreferenceTexts.class).settingsTitle()),
                preferences.threading(signedIn.person().id()),
                preferences.writing(signedIn.person().id()));
    }
}
