package org.turnstone.mailbox;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;
import org.turnstone.mail.EmailAddress;
import org.turnstone.web.Nameplate;
import org.turnstone.web.ProblemView;
import org.turnstone.web.Shell;
import org.turnstone.web.Toast;
import org.turnstone.web.Undo;
import org.turnstone.web.Visit;

/** Pages painted with fixtures, to look at and to measure. Only in tests. */
@Path("/gallery")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class GalleryResource {

    private static final Nameplate IDA = Nameplate.of(new EmailAddress("Ida Holm", "ida@example.org"));

    private final Visit visit;

    GalleryResource(Visit visit) {
        this.visit = visit;
    }

    @GET
    @Path("/mailbox")
    public TemplateInstance mailbox(
            @QueryParam("of") @DefaultValue("inbox") String of,
            @QueryParam("language") @DefaultValue("en-GB") String language,
            @QueryParam("toast") boolean toast,
            @HeaderParam("Turbo-Frame") Optional<String> frame) {
        if (frame.isPresent()) {
            return MailboxPages.more(MailboxFixtures.fifty(), frame.get());
        }
        Shell shell = shell("Inbox", language, toast);
        return switch (of) {
            case "empty" -> MailboxPages.page(shell, MailboxFixtures.tree(), MailboxFixtures.empty());
            case "fifty" -> MailboxPages.page(shell, MailboxFixtures.tree(), MailboxFixtures.fifty());
            case "awkward" -> MailboxPages.page(shell, MailboxFixtures.awkwardTree(), MailboxFixtures.awkward());
            case "trouble" ->
                MailboxPages.trouble(
                        shell,
                        MailboxFixtures.tree(),
                        new ProblemView(
                                "The mail server does not answer",
                                "Your mail is safe on it. This page tries again by itself as soon as you open a folder.",
                                new ProblemView.Way("Try again", "/gallery/mailbox"),
                                "7f3a-91c2"));
            default -> MailboxPages.page(shell, MailboxFixtures.tree(), MailboxFixtures.inbox());
        };
    }

    private Shell shell(String title, String language, boolean toast) {
        Shell shell = visit.shell(title, IDA);
        Toast note = toast
                ? new Toast(
                        "3 messages archived.",
                        Undo.of("/mail/ida/Archive/moves").with("to", "INBOX"))
                : null;
        return new Shell(
                title, Locale.forLanguageTag(language), shell.theme(), shell.density(), IDA, note, shell.path());
    }
}
