package org.turnstone.message;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.content.OnContentHost;
import org.turnstone.html.MessageDocument;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.preference.TextSize;
import org.turnstone.problem.NotFound;
import org.turnstone.security.HeaderChoice;
import org.turnstone.security.Profile;
import org.turnstone.session.SignedIn;
import org.turnstone.web.ContentRequest.Lasting;
import org.turnstone.web.Visit;

/** The document inside a message's frame, under a policy of its own. */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}/body")
@RunOnVirtualThread
class BodyResource {

    private final SignedIn signedIn;
    private final AccountMessages messages;
    private final BodyRenderer renderer;
    private final PictureRules rules;
    private final HeaderChoice headers;
    private final Visit visit;

    BodyResource(
            SignedIn signedIn,
            AccountMessages messages,
            BodyRenderer renderer,
            PictureRules rules,
            HeaderChoice headers,
            Visit visit) {
        this.signedIn = signedIn;
        this.messages = messages;
        this.renderer = renderer;
        this.rules = rules;
        this.headers = headers;
        this.visit = visit;
    }

    /**
     * The document.
     *
     * @param images {@code show} for remote pictures
     * @param colours {@code own} for those of the mail on white, whatever the page around it does
     * @param zoom how large it is, in percent
     */
    @GET
    @OnContentHost(Lasting.BRIEFLY)
    @Produces("text/html;charset=utf-8")
    public String body(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @PathParam("id") String id,
            @RestQuery @Nullable String images,
            @RestQuery @Nullable String colours,
            @RestQuery @Nullable String zoom) {
        headers.use(Profile.MESSAGE_FRAME);
        Account account = signedIn.account(ordinal);
        boolean shown = rules.allows(account, images);
        if (shown) {
            headers.use(Profile.MESSAGE_FRAME_WITH_IMAGES);
        }
        MessageRef ref = MessageRef.parse(mailbox, id).orElseThrow(() -> new NotFound(NotFound.What.MESSAGE));
        OpenedMessage message = messages.of(account, signedIn.access(account)).peek(ref);
        ShownBody body = shown ? renderer.withPictures(message, account.personId()) : renderer.render(message);
        MessageDocument.Theme theme =
                "own".equals(colours) ? MessageDocument.Theme.ORIGINAL : FrameTheme.of(visit.theme());
        return MessageDocument.render(
                body.html(),
                theme,
                TextSize.parse(Objects.requireNonNullElse(zoom, "")).percent());
    }
}
