package org.turnstone.preference;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;

/** Takes what a person chose about writing. */
@Path("/settings/writing")
@RunOnVirtualThread
class WritingResource {

    private final SignedIn signedIn;
    private final Preferences preferences;
    private final PreferenceTexts texts;
    private final Reply reply;

    WritingResource(SignedIn signedIn, Preferences preferences, PreferenceTexts texts, Reply reply) {
        this.signedIn = signedIn;
        this.preferences = preferences;
        this.texts = texts;
        this.reply = reply;
    }

    /**
     * Chooses.
     *
     * @param format {@code rich} or {@code plain}
     */
    @POST
    public Response choose(@RestForm @Nullable String format) {
        preferences.choose(signedIn.person().id(), WritingFormat.of(Objects.requireNonNullElse(format, "")));
        return reply.redirect("/settings", Toast.of(texts.saved()));
    }
}
