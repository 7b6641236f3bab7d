package org.turnstone.testing;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.turnstone.compose.ComposeFixtures;
import org.turnstone.compose.ComposePages;
import org.turnstone.html.MessageDocument;
import org.turnstone.html.Sanitizer;
import org.turnstone.html.SanitizerOptions;
import org.turnstone.html.TextToHtml;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mailbox.MailboxFixtures;
import org.turnstone.mailbox.MailboxPages;
import org.turnstone.message.MessageFixtures;
import org.turnstone.message.MessagePages;
import org.turnstone.message.UnavailableView;
import org.turnstone.security.Headers;
import org.turnstone.security.Profile;
import org.turnstone.session.LoginPages;
import org.turnstone.session.LoginView;
import org.turnstone.session.LoginView.Refusal;
import org.turnstone.web.Density;
import org.turnstone.web.Nameplate;
import org.turnstone.web.Shell;
import org.turnstone.web.Theme;

/** The pages of reading, writing and signing in, on fixtures: to look at, and for tests that need no mail server. */
@Path("/gallery")
public class ReadingGallery {

    @GET
    @Path("{page}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page(
            @PathParam("page") String page,
            @QueryParam("theme") @Nullable String theme,
            @QueryParam("lang") @Nullable String lang) {
        Shell shell = shell(theme, lang, !page.startsWith("login"));
        return switch (page) {
            case "message" -> MessagePages.page(shell, MessageFixtures.ordinary());
            case "in-mailbox" ->
                MessagePages.inMailbox(
                        shell, MailboxFixtures.tree(), MailboxFixtures.inbox(), MessageFixtures.ordinary());
            case "mailbox" -> MailboxPages.page(shell, MailboxFixtures.tree(), MailboxFixtures.fifty());
            case "plain" -> MessagePages.page(shell, MessageFixtures.plain());
            case "strained" -> MessagePages.page(shell, MessageFixtures.strained());
            case "arabic" -> MessagePages.page(shell, MessageFixtures.arabic());
            case "gone" -> unavailable(shell, UnavailableView.Why.GONE);
            case "unreachable" -> unavailable(shell, UnavailableView.Why.UNREACHABLE);
            case "compose" -> ComposePages.page(shell, ComposeFixtures.reply());
            case "compose-empty" -> ComposePages.page(shell, ComposeFixtures.empty());
            case "compose-failed" -> ComposePages.page(shell, ComposeFixtures.failed());
            case "panel" -> ComposePages.panel(ComposeFixtures.reply());
            case "login" -> LoginPages.login(shell, new LoginView("", false, null, null, null, null));
            case "login-refused" ->
                LoginPages.login(
                        shell,
                        new LoginView(
                                "ida@example.org",
                                true,
                                "/mail",
                                new Refusal(
                                        "The server refused this password.",
                                        "If you changed it on another device, use the new one.",
                                        LoginView.Field.PASSWORD),
                                null,
                                "Example Organisation"));
            default -> throw new jakarta.ws.rs.NotFoundException();
        };
    }

    private static TemplateInstance unavailable(Shell shell, UnavailableView.Why why) {
        return MessagePages.unavailablePage(shell, new UnavailableView(why, "/gallery/message", "/gallery/message"));
    }

    @GET
    @Path("print")
    @Produces(MediaType.TEXT_HTML)
    @Headers(Profile.PRINT)
    public TemplateInstance print() {
        return MessagePages.printed(shell(null, null, true), MessageFixtures.ordinary(), Bodies.html());
    }

    @GET
    @Path("mail/{body}/body")
    @Headers(Profile.MESSAGE_FRAME)
    public Response body(@PathParam("body") String body) {
        var html =
                switch (body) {
                    case "plain" -> TextToHtml.of(Bodies.PLAIN, "•••");
                    case "arabic" -> TextToHtml.of(Bodies.ARABIC, "•••");
                    default -> Bodies.html();
                };
        return Response.ok(MessageDocument.render(html, MessageDocument.Theme.SYSTEM), "text/html;charset=utf-8")
                .build();
    }

    @GET
    @Path("picture")
    public Response picture() {
        return Response.ok(Bodies.SVG, "image/svg+xml").build();
    }

    private static Shell shell(@Nullable String theme, @Nullable String lang, boolean signedIn) {
        Nameplate ida = Nameplate.of(new EmailAddress("Ida Holm", "ida@example.org"));
        return new Shell(
                "Gallery",
                Locale.forLanguageTag(Objects.requireNonNullElse(lang, "en")),
                theme == null ? Theme.SYSTEM : Theme.valueOf(theme.toUpperCase(Locale.ROOT)),
                Density.COMFORTABLE,
                signedIn ? ida : null,
                null,
                "/gallery");
    }

    private static final class Bodies {
        static final String SVG =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 52 38'><path fill='#6aa5c8' d='M0 0h52v38H0z'/><path fill='#2d5f7c' d='M0 24l14-9 12 8 10-5 16 10v10H0z'/></svg>";
        static final String PLAIN =
                """
                Trains are booked for all of us. I left the Sunday open: https://example.org/krakow (ask Priya).

                See you there
                Jonas

                On 19 November, Ida Holm wrote:
                > Could you book the trains?
                >> The last offsite was in June, and everybody was there two days early, which is why I would rather not travel on a Saturday.
                > Ida
                """;
        static final String ARABIC =
                "مرحبا،\n\nأرفق لكم التقرير الأسبوعي مع جدول المهام المحدث. الرجاء المراجعة قبل يوم الخميس.\n\nمع التحية\nمحمد";
        static final String HTML =
                """
                <p>Hi all,</p><p>I went through the schedule with the surveyor this morning and we can live with every line except the dredging reserve. Our counter-proposal is below; the signed copy is attached.</p>
                <table style="border-collapse:collapse"><tr><th align=left>Item</th><th align=right>Offer</th><th align=right>Ours</th></tr><tr><td style="padding:6px 24px 6px 0">Quay, 10 years</td><td align=right>1,240,000</td><td align=right>1,205,000</td></tr><tr><td>Dredging reserve</td><td align=right>90,000</td><td align=right>45,000</td></tr></table>
                <p>If this works for you, I can have the notary on Thursday at ten.</p><p>Best<br>Marta</p><blockquote>Hello Marta, could you send me the schedule?</blockquote>
                """;

        static org.turnstone.html.SafeHtml html() {
            return Sanitizer.sanitize(HTML, SanitizerOptions.reading().folding("•••"))
                    .body();
        }
    }
}
