package org.turnstone.search;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.mail.Uid;
import org.turnstone.session.SignedIn;

/** More of what was found in one folder. */
@Path("/search/more")
@RunOnVirtualThread
class MoreResource {

    private final SignedIn signedIn;
    private final Askings askings;
    private final Steps steps;
    private final ResultViews views;
    private final ResultPages pages;

    MoreResource(SignedIn signedIn, Askings askings, Steps steps, ResultViews views, ResultPages pages) {
        this.signedIn = signedIn;
        this.askings = askings;
        this.steps = steps;
        this.views = views;
        this.pages = pages;
    }

    /**
     * The hits of a folder below one of them.
     *
     * @param typed the query
     * @param place the folder's key
     * @param below the UID of the last hit that is shown already
     * @param frame the Turbo frame that asks
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance more(
            @RestQuery("q") @DefaultValue("") String typed,
            @RestQuery @DefaultValue("") String place,
            @RestQuery @DefaultValue("1") long below,
            @HeaderParam("Turbo-Frame") @Nullable String frame) {
        Account account = signedIn.accounts().getFirst();
        Asked asked = askings.of(account, signedIn.access(account), typed);
        SearchAddress address = asked.address();
        Uid uid = Uid.of(Math.clamp(below, 1, 0xffff_ffffL));
        Places places = asked.places();
        Steps.Taken taken = steps.below(asked.searching(), SearchAddress.places(place, places.chosen()), uid, places);
        ResultsView results = new ResultsView(
                typed,
                address.first(),
                views.sections(asked, taken.hits()),
                "",
                steps.skipped(taken.after()),
                null,
                null,
                1,
                views.more(address, taken.hits()));
        if (frame != null && frame.startsWith("more-")) {
            return SearchPages.more(results, frame);
        }
        return pages.of(asked, results, new NotesView(List.of(), "", address.anywhere(), true));
    }
}
