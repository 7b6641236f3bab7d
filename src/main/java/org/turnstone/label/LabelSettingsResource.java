package org.turnstone.label;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.mail.Flag;
import org.turnstone.problem.InvalidInput;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;
import org.turnstone.web.Visit;

/** The labels of a person: their names and colours, and which of them stand in the list. */
@Path("/settings/labels")
@RunOnVirtualThread
class LabelSettingsResource {

    private static final String PAGE = "/settings/labels";

    private final SignedIn signedIn;
    private final Labels labels;
    private final LabelTexts texts;
    private final Visit visit;
    private final Reply reply;

    LabelSettingsResource(SignedIn signedIn, Labels labels, LabelTexts texts, Visit visit, Reply reply) {
        this.signedIn = signedIn;
        this.labels = labels;
        this.texts = texts;
        this.visit = visit;
        this.reply = reply;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance settings() {
        return LabelPages.settings(
                visit.shell(texts.settingsTitle()), labels.of(account()).kept());
    }

    /**
     * Changes one label.
     *
     * @param keyword which one
     * @param name what it is called from now on
     * @param hue 1 to 8
     * @param remove given by the button that takes it out of the list
     */
    @POST
    public Response change(
            @RestForm @Nullable String keyword,
            @RestForm @Nullable String name,
            @RestForm @Nullable Integer hue,
            @RestForm @Nullable String remove) {
        Flag flag = flag(keyword);
        String given = name == null ? "" : name;
        if (remove != null) {
            String known = labels.of(account()).of(flag).map(Label::name).orElse(given);
            labels.forget(account(), flag);
            return reply.redirect(PAGE, Toast.of(texts.removed(known)));
        }
        labels.change(account(), flag, given, hue == null ? 1 : hue);
        return reply.redirect(PAGE, Toast.of(texts.changed(given.strip())));
    }

    private Account account() {
        return signedIn.accounts().getFirst();
    }

    private static Flag flag(@Nullable String keyword) {
        try {
            return new Flag(keyword == null ? "" : keyword);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInput("keyword", "label.keyword");
        }
    }
}
