package org.turnstone.identity;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.turnstone.account.Account;
import org.turnstone.problem.NotFound;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.Visit;

/** As whom a person writes: the list, a form for each, one more, one less. */
@Path("/settings/identities")
@RunOnVirtualThread
class IdentitySettingsResource {

    private static final String PAGE = "/settings/identities";

    private final SignedIn signedIn;
    private final Identities identities;
    private final IdentitySaving saving;
    private final IdentityViews views;
    private final IdentityTexts texts;
    private final Visit visit;
    private final Reply reply;

    IdentitySettingsResource(
            SignedIn signedIn,
            Identities identities,
            IdentitySaving saving,
            IdentityViews views,
            IdentityTexts texts,
            Visit visit,
            Reply reply) {
        this.signedIn = signedIn;
        this.identities = identities;
        this.saving = saving;
        this.views = views;
        this.texts = texts;
        this.visit = visit;
        this.reply = reply;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance settings() {
        return IdentityPages.settings(visit.shell(texts.settingsTitle()), views.all(account()));
    }

    /** An empty form. */
    @GET
    @Path("new")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance begin() {
        return form(views.fresh(account()), IdentityEntry.blank(standard()));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@BeanParam IdentityForm form) {
        Account account = account();
        return save(account, form, fresh(account), views.fresh(account));
    }

    @GET
    @Path("{identity: \\d{1,18}}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance edit(@PathParam("identity") long id) {
        Identity identity = identities.require(account(), id);
        return form(views.of(account(), identity), IdentityEntry.of(identity));
    }

    @POST
    @Path("{identity: \\d{1,18}}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response change(@PathParam("identity") long id, @BeanParam IdentityForm form) {
        Identity identity = identities.require(account(), id);
        return save(account(), form, identity, views.of(account(), identity));
    }

    @POST
    @Path("{identity: \\d{1,18}}/removal")
    public Response remove(@PathParam("identity") long id) {
        Identity identity = identities.require(account(), id);
        if (!views.of(account(), identity).removable()) {
            throw new NotFound(NotFound.What.IDENTITY);
        }
        identities.remove(identity);
        return reply.redirect(PAGE, Toast.of(texts.removed(identity.from().display())));
    }

    private Response save(Account account, IdentityForm form, Identity before, IdentityView view) {
        if (identities.changes() == IdentityConfig.Changes.NOTHING) {
            throw new NotFound(NotFound.What.IDENTITY);
        }
        IdentityEntry entry = form.entry(before.isMain());
        Map<String, String> errors = saving.errors(account, form, entry, before);
        if (!errors.isEmpty()) {
            return reply.refused(form(view, entry.refused(errors)), streams -> {});
        }
        Identity saved = saving.save(account, form, entry, before);
        return reply.redirect(
                PAGE + "/" + saved.id(), Toast.of(texts.saved(saved.from().display())));
    }

    private TemplateInstance form(IdentityView view, IdentityEntry entry) {
        return IdentityPages.edit(visit.shell(view.title()), view, entry);
    }

    private Identity standard() {
        return identities.of(account()).standard();
    }

    /** What a new one begins as: no id, and behind the others. */
    private static Identity fresh(Account account) {
        return new Identity(
                0,
                account.id(),
                Integer.MAX_VALUE,
                account.address(),
                List.of(),
                "",
                false,
                false,
                false,
                Signing.NONE);
    }

    private Account account() {
        return signedIn.accounts().getFirst();
    }
}
