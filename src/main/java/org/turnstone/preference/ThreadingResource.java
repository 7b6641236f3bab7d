package org.turnstone.preference;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;

/** Takes what a person chose about conversations. */
@Path("/settings/conversations")
@RunOnVirtualThread
class ThreadingResource {

    private final SignedIn signedIn;
    private final Preferences preferences;
    private final PreferenceTexts texts;
    private final Reply reply;

    ThreadingResource(SignedIn signedIn, Preferences preferences, PreferenceTexts texts, Reply reply) {
        this.signedIn = signedIn;
        this.preferences = preferences;
        this.texts = texts;
        this.reply = reply;
    }

    /**
     * Chooses.
     *
     * @param list {@code conversation} or {@code message}
     * @param order {@code oldest} or {@code newest}
     */
    @POST
    public Response choose(@RestForm @Nullable String list, @RestForm @Nullable String order) {
        Threading chosen = Threading.of(Map.of(
                "list",
                Objects.requireNonNullElse(list, ""),
                "conversation-order",
                Objects.requireNonNullElse(order, "")));
        preferences.choose(signedIn.person().id(), chosen);
        return reply.redirect("/settings", Toast.of(texts.saved()));
    }
}
