package org.turnstone.correspondent;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.EmailAddress;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;

/** Suggests people while an address is typed; forgets one. */
@Path("/correspondents")
@RunOnVirtualThread
class CorrespondentsResource {

    /** More than a list shows: some are in the field already. */
    private static final int MOST = 12;

    private static final int LONGEST_QUERY = 100;

    private final SignedIn signedIn;
    private final Collected collected;
    private final CorrespondentTexts texts;
    private final Reply reply;

    CorrespondentsResource(SignedIn signedIn, Collected collected, CorrespondentTexts texts, Reply reply) {
        this.signedIn = signedIn;
        this.collected = collected;
        this.texts = texts;
        this.reply = reply;
    }

    /**
     * Who may be meant, as options of a list.
     *
     * @param q what was typed so far
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance suggest(@RestQuery @Nullable String q) {
        String typed = Objects.requireNonNullElse(q, "");
        List<Correspondent> found = typed.length() > LONGEST_QUERY
                ? List.of()
                : collected.of(signedIn.person().id()).find(typed, MOST);
        return CorrespondentPages.suggestions(
                found.stream().map(person -> Suggestion.of(person, typed)).toList());
    }

    /** Forgets somebody. */
    @POST
    @Path("removals")
    public Response forget(@RestForm @Nullable String address) {
        EmailAddress whom = EmailAddress.of(Objects.requireNonNullElse(address, ""));
        return collected
                .forget(signedIn.person().id(), whom)
                .map(known -> said(new Toast(
                        texts.forgotten(known.shown().display()),
                        Forgotten.of(known).wayBack())))
                .orElseGet(() -> reply.to(CorrespondentSettingsResource.PAGE, null, streams -> {}));
    }

    /** Takes the forgetting back. */
    @POST
    @Path("returns")
    public Response remember(
            @RestForm @Nullable String address,
            @RestForm @Nullable String name,
            @RestForm @Nullable String times,
            @RestForm @Nullable String last,
            @RestForm @Nullable String standing) {
        return Forgotten.parse(address, name, times, last, standing)
                .map(forgotten -> {
                    collected.remember(signedIn.person().id(), forgotten.person());
                    return said(
                            Toast.of(texts.remembered(forgotten.person().shown().display())));
                })
                .orElseGet(() -> reply.to(CorrespondentSettingsResource.PAGE, null, streams -> {}));
    }

    private Response said(Toast toast) {
        return reply.to(CorrespondentSettingsResource.PAGE, toast, streams -> {});
    }
}
