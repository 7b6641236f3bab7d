package org.turnstone.message;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.turnstone.account.Account;
import org.turnstone.content.OnContentHost;
import org.turnstone.html.MessageDocument;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mailbox.KnownMailboxes;
import org.turnstone.preference.Preferences;
import org.turnstone.problem.NotFound;
import org.turnstone.security.HeaderChoice;
import org.turnstone.security.Headers;
import org.turnstone.security.Profile;
import org.turnstone.session.SignedIn;
import org.turnstone.web.ContentRequest.Lasting;
import org.turnstone.web.MailUrl;
import org.turnstone.web.MailboxSegment;
import org.turnstone.web.Visit;

/** A message within a message: its page, its frame and its source, guarded like those of the one around it. */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}/parts/{section: [^/]+}/message")
@RunOnVirtualThread
class EnclosedResource {

    private final SignedIn signedIn;
    private final AccountMessages messages;
    private final KnownMailboxes mailboxes;
    private final BodyRenderer renderer;
    private final ReadingViews views;
    private final HeaderChoice headers;
    private final Preferences preferences;
    private final Visit visit;

    EnclosedResource(
            SignedIn signedIn,
            AccountMessages messages,
            KnownMailboxes mailboxes,
            BodyRenderer renderer,
            ReadingViews views,
            HeaderChoice headers,
            Preferences preferences,
            Visit visit) {
        this.signedIn = signedIn;
        this.messages = messages;
        this.mailboxes = mailboxes;
        this.renderer = renderer;
        this.views = views;
        this.headers = headers;
        this.preferences = preferences;
        this.visit = visit;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @PathParam("id") String id,
            @PathParam("section") String section) {
        Account account = signedIn.account(ordinal);
        MessageRef ref = ref(mailbox, id);
        OpenedMessage within = within(account, ref, section);
        ShownBody body = renderer.render(within);
        MailAccess access = signedIn.access(account);
        MessageView view = views.enclosed(account, access, mailboxes.of(account, access), within, body);
        String around = MailUrl.message(Integer.toString(ordinal), ref);
        String file = around + "/parts/" + MailboxSegment.percentEncode(section);
        return MessagePages.enclosed(
                visit.shell(view.subject()),
                new EnclosedView(view, !body.remote().isEmpty(), file + "/message", file, around));
    }

    @GET
    @OnContentHost(Lasting.BRIEFLY)
    @Path("/body")
    @Produces("text/html;charset=utf-8")
    public String body(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @PathParam("id") String id,
            @PathParam("section") String section) {
        headers.use(Profile.MESSAGE_FRAME);
        Account account = signedIn.account(ordinal);
        OpenedMessage within = within(account, ref(mailbox, id), section);
        return MessageDocument.render(
                renderer.render(within).html(),
                FrameTheme.of(visit.theme()),
                preferences.textSize(account.personId()).percent());
    }

    @GET
    @OnContentHost(Lasting.LONG)
    @Path("/source")
    @Headers(Profile.SOURCE)
    public Response source(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @PathParam("id") String id,
            @PathParam("section") String section) {
        Account account = signedIn.account(ordinal);
        Messages mail = messages.of(account, signedIn.access(account));
        Inside.Held held = mail.inside()
                .held(mail.peek(ref(mailbox, id)), section)
                .orElseThrow(() -> new NotFound(NotFound.What.PART));
        StreamingOutput content = out -> mail.writePart(held.by(), section, out);
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=utf-8")
                .build();
    }

    private OpenedMessage within(Account account, MessageRef ref, String section) {
        Messages mail = messages.of(account, signedIn.access(account));
        Inside inside = mail.inside();
        return inside.held(mail.peek(ref), section)
                .flatMap(held -> inside.message(held.by(), section))
                .orElseThrow(() -> new NotFound(NotFound.What.PART));
    }

    private static MessageRef ref(MailboxPath mailbox, String id) {
        return MessageRef.parse(mailbox, id).orElseThrow(() -> new NotFound(NotFound.What.MESSAGE));
    }
}
