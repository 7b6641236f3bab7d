package org.turnstone.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;

/** What is kept of searches: those of late, and those with a name. */
@Path("/search")
@RunOnVirtualThread
class SavedResource {

    private static final String START = "/search";

    private final SignedIn signedIn;
    private final RecentSearches recent;
    private final SavedSearches saved;
    private final SearchTexts texts;
    private final Reply reply;

    SavedResource(SignedIn signedIn, RecentSearches recent, SavedSearches saved, SearchTexts texts, Reply reply) {
        this.signedIn = signedIn;
        this.recent = recent;
        this.saved = saved;
        this.texts = texts;
        this.reply = reply;
    }

    /** What the box suggests: the person's recent searches. */
    @GET
    @Path("/recent")
    @Produces(MediaType.APPLICATION_JSON)
    public List<String> recent() {
        return recent.of(person());
    }

    @POST
    @Path("/recent/removal")
    public Response forget() {
        recent.forget(person());
        return reply.redirect(START, Toast.of(texts.recentForgotten()));
    }

    @POST
    @Path("/saved")
    public Response save(@RestForm @Nullable String name, @RestForm("q") @Nullable String query) {
        SavedSearch search =
                saved.save(person(), orEmpty(name), Query.parse(orEmpty(query)).text());
        return reply.redirect(search.href(), Toast.of(texts.saved(search.name())));
    }

    @POST
    @Path("/saved/{id: \\d+}/name")
    public Response rename(@PathParam("id") long id, @RestForm @Nullable String name) {
        SavedSearch search = saved.rename(person(), id, orEmpty(name));
        return reply.redirect(START, Toast.of(texts.renamed(search.name())));
    }

    @POST
    @Path("/saved/{id: \\d+}/removal")
    public Response remove(@PathParam("id") long id) {
        SavedSearch search = saved.remove(person(), id);
        return reply.redirect(START, Toast.of(texts.removed(search.name())));
    }

    private long person() {
        return signedIn.person().id();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
