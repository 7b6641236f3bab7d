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
import org.turnstone.preference.ReceiptChoice;
import org.turnstone.preference.TidingsChoice;
import org.turnstone.preference.UndoTime;
import org.turnstone.session.SignedIn;
import org.turnstone.smtp.SubmissionServer;
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
        long person = signedIn.person().id();
        return OutboxPages.settings(
                visit.shell(texts.settingsTitle()),
                UndoTime.STEPS,
                holdTimes.of(person).toSeconds(),
                TidingsView.of(preferences.tidings(person), preferences.receipts(person)),
                signedIn.accounts().stream()
                        .map(signedIn::submissionServer)
                        .anyMatch(SubmissionServer::hasUnofficialWay));
    }

    /**
     * Chooses.
     *
     * @param undo seconds; what is none of the times changes nothing
     * @param delivered a check box: whether to hear that messages were delivered
     * @param read a check box: whether to ask for receipts
     * @param receipts what happens when somebody asks for one; without it all three stay as they are
     */
    @POST
    public Response choose(
            @RestForm @Nullable String undo,
            @RestForm @Nullable String delivered,
            @RestForm @Nullable String read,
            @RestForm @Nullable String receipts) {
        long person = signedIn.person().id();
        UndoTime.parse(undo).ifPresent(time -> preferences.choose(person, time));
        if (receipts != null) {
            preferences.choose(person, new TidingsChoice(delivered != null, read != null));
            preferences.choose(person, ReceiptChoice.of(receipts));
        }
        return reply.redirect("/settings/sending", Toast.of(texts.settingsSaved()));
    }
}
