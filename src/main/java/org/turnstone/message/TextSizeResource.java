package org.turnstone.message;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.preference.Preferences;
import org.turnstone.preference.TextSize;
import org.turnstone.problem.NotFound;
import org.turnstone.session.SignedIn;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Reply;

/** How large a person sees messages: chosen in one, for all. The form's target is the frame, which alone is loaded anew. */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}/text-size")
@RunOnVirtualThread
class TextSizeResource {

    private final SignedIn signedIn;
    private final Preferences preferences;
    private final Reply reply;

    TextSizeResource(SignedIn signedIn, Preferences preferences, Reply reply) {
        this.signedIn = signedIn;
        this.preferences = preferences;
        this.reply = reply;
    }

    /**
     * Chooses.
     *
     * @param step {@code larger}, {@code smaller} or {@code normal}
     * @param images {@code show} where the frame shows pictures of other servers
     */
    @POST
    public Response choose(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @PathParam("id") String id,
            @RestForm @Nullable String step,
            @RestForm @Nullable String images) {
        long person = signedIn.account(ordinal).personId();
        MessageRef ref = MessageRef.parse(mailbox, id).orElseThrow(() -> new NotFound(NotFound.What.MESSAGE));
        TextSize now = preferences.textSize(person);
        TextSize size =
                switch (Objects.requireNonNullElse(step, "")) {
                    case "larger" -> now.larger();
                    case "smaller" -> now.smaller();
                    default -> TextSize.NORMAL;
                };
        preferences.choose(person, size);
        String body = MailUrl.message(Integer.toString(ordinal), ref) + "/body";
        return reply.redirect(new FrameAddress(body, "show".equals(images), size).adapted(), null);
    }
}
