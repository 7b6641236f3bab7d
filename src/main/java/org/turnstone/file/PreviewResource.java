package org.turnstone.file;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.turnstone.account.Account;
import org.turnstone.content.OnContentHost;
import org.turnstone.html.MessageDocument;
import org.turnstone.html.SourceText;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.AccountMessages;
import org.turnstone.message.FrameTheme;
import org.turnstone.message.Inside;
import org.turnstone.message.Messages;
import org.turnstone.message.OpenedMessage;
import org.turnstone.mime.Part;
import org.turnstone.mime.TextDecoding;
import org.turnstone.security.HeaderChoice;
import org.turnstone.security.Profile;
import org.turnstone.session.SignedIn;
import org.turnstone.web.ContentRequest.Lasting;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Visit;

/** A file of a message, looked at. What it holds is never part of the page: pictures, texts and films have their own. */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}/parts/{section: [^/]+}")
@RunOnVirtualThread
class PreviewResource {

    private final SignedIn signedIn;
    private final AccountMessages messages;
    private final HeaderChoice headers;
    private final Visit visit;

    PreviewResource(SignedIn signedIn, AccountMessages messages, HeaderChoice headers, Visit visit) {
        this.signedIn = signedIn;
        this.messages = messages;
        this.headers = headers;
        this.visit = visit;
    }

    @GET
    @Path("/view")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance view(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @PathParam("id") String id,
            @PathParam("section") String section) {
        Messages mail = messages(ordinal);
        Inside.Held held = mail.file(mailbox, id, section);
        MessageRef ref = held.by().ref();
        String url = MailUrl.message(Integer.toString(ordinal), ref);
        PreviewView view = new Previews(mail.inside(), url, visit.numbers()).of(held, back(url, held, mail.peek(ref)));
        return PreviewPages.preview(visit.shell(view.name()), view);
    }

    /** A file of a message within goes back to that one. */
    private static String back(String url, Inside.Held held, OpenedMessage opened) {
        String root = held.by().parsed().root().section();
        if (held.by().parsed() == opened.parsed()) {
            return url;
        }
        return url + "/parts/" + root.substring(0, root.lastIndexOf('.')) + "/message";
    }

    /** The document of a text: escaped, under the policy of a message's frame. */
    @GET
    @OnContentHost(Lasting.BRIEFLY)
    @Path("/text")
    @Produces("text/html;charset=utf-8")
    public String text(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @PathParam("id") String id,
            @PathParam("section") String section) {
        headers.use(Profile.MESSAGE_FRAME);
        Messages mail = messages(ordinal);
        Inside.Held held = mail.file(mailbox, id, section);
        byte[] bytes = mail.inside().beginning(held.by(), section, Previews.LONGEST_TEXT);
        String charset = held.by()
                .parsed()
                .part(section)
                .map(Part::parameters)
                .map(parameters -> parameters.get("charset"))
                .orElse(null);
        return MessageDocument.render(SourceText.of(TextDecoding.decode(bytes, charset)), FrameTheme.of(visit.theme()));
    }

    private Messages messages(int ordinal) {
        Account account = signedIn.account(ordinal);
        return messages.of(account, signedIn.access(account));
    }
}
