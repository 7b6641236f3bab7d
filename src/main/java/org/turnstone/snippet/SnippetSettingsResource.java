package org.turnstone.snippet;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.Undo;
import org.turnstone.web.Visit;

/** The templates of a person: the list, a form for each, one more, one less and back again. */
@Path("/settings/templates")
@RunOnVirtualThread
class SnippetSettingsResource {

    private static final String PAGE = "/settings/templates";

    private final SignedIn signedIn;
    private final Snippets snippets;
    private final SnippetDesk desk;
    private final SnippetTexts texts;
    private final Visit visit;
    private final Reply reply;

    SnippetSettingsResource(
            SignedIn signedIn, Snippets snippets, SnippetDesk desk, SnippetTexts texts, Visit visit, Reply reply) {
        this.signedIn = signedIn;
        this.snippets = snippets;
        this.desk = desk;
        this.texts = texts;
        this.visit = visit;
        this.reply = reply;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance settings() {
        return SnippetPages.settings(visit.shell(texts.settingsTitle()), snippets.of(person()));
    }

    /** An empty form. */
    @GET
    @Path("new")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance begin() {
        return form(texts.add(), 0, SnippetEntry.of(Snippet.BLANK));
    }

    @POST
    @Path("new")
    public Response add(@BeanParam SnippetForm form) {
        return save(form, Snippet.BLANK);
    }

    @GET
    @Path("{snippet: \\d{1,18}}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance edit(@PathParam("snippet") long id) {
        Snippet snippet = snippets.require(person(), id);
        return form(snippet.name(), id, SnippetEntry.of(snippet));
    }

    @POST
    @Path("{snippet: \\d{1,18}}")
    public Response change(@PathParam("snippet") long id, @BeanParam SnippetForm form) {
        return save(form, snippets.require(person(), id));
    }

    @POST
    @Path("{snippet: \\d{1,18}}/removal")
    public Response remove(@PathParam("snippet") long id) {
        Snippet snippet = snippets.require(person(), id);
        snippets.remove(person(), id);
        return reply.redirect(PAGE, new Toast(texts.removed(snippet.name()), Undo.of(PAGE + "/" + id + "/return")));
    }

    /** Takes the removal back. */
    @POST
    @Path("{snippet: \\d{1,18}}/return")
    public Response restore(@PathParam("snippet") long id) {
        return reply.redirect(
                PAGE,
                snippets.restore(person(), id)
                        .map(snippet -> Toast.of(texts.restored(snippet.name())))
                        .orElse(null));
    }

    private Response save(SnippetForm form, Snippet before) {
        SnippetEntry entry = form.entry();
        Map<String, String> errors = desk.errors(entry);
        if (!errors.isEmpty()) {
            return reply.refused(
                    form(before.id() == 0 ? texts.add() : before.name(), before.id(), entry.refused(errors)),
                    streams -> {});
        }
        Snippet snippet = desk.snippet(entry, before);
        if (before.id() == 0) {
            snippets.add(person(), snippet);
        } else {
            snippets.change(person(), snippet);
        }
        return reply.redirect(PAGE, Toast.of(texts.saved(snippet.name())));
    }

    private TemplateInstance form(String title, long id, SnippetEntry entry) {
        return SnippetPages.edit(visit.shell(title), id, entry, Placeholders.names());
    }

    private long person() {
        return signedIn.person().id();
    }
}
