package org.turnstone.outbox;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.preference.Preferences;
import org.turnstone.preference.UndoTime;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.Visit;

/** What a person chooses about sending. */
@Path("/settings/sending")
@RunOnVirtualThread
class SendingSettingsResource {

    private final SignedIn signedIn;
    private final Preferences preferences;
    private final HoldTimes holdTimes;
    private final OutboxTexts texts;
    private final Visit visit;
    private final Reply reply;

    SendingSettingsResource(
            SignedIn signedIn,
            Preferences preferences,
            HoldTimes holdTimes,
            OutboxTexts texts,
            Visit visit,
            Reply reply) {
        this.signedIn = signedIn;
        this.preferences = preferences;
        this.holdTimes = holdTimes;
        this.texts = texts;
        this.visit = visit;
        this.reply = reply;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance settings() {
        return OutboxPages.settings(
                visit.shell(texts.settingsTitle()),
                UndoTime.STEPS,
                holdTimes.of(signedIn.person().id()).toSeconds());
    }

    /**
     * Chooses.
     *
     * @param undo seconds; what is none of the times changes nothing
     */
    @POST
    public Response choose(@RestForm @Nullable String undo) {
        UndoTime.parse(undo)
                .ifPresent(time -> preferences.choose(signedIn.person().id(), time));
        return reply.redirect("/settings/sending", Toast.of(texts.settingsSaved()));
    }
}
