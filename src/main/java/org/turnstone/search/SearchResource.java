package org.turnstone.search;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Reply;
import org.turnstone.web.Visit;

/**
 * Search: a page with what the first second has found, and further steps until every folder was looked into. Each step is
 * a request of its own, so that nothing goes on searching for somebody who has left.
 */
@Path("/search")
@RunOnVirtualThread
class SearchResource {

    private static final String STEP = "search-step";

    private final Askings askings;
    private final ResultPages pages;
    private final Steps steps;
    private final ResultViews views;
    private final RecentSearches recent;
    private final SavedSearches saved;
    private final SearchHelp help;
    private final SignedIn signedIn;
    private final SearchTexts texts;
    private final Reply reply;
    private final Visit visit;

    SearchResource(
            Askings askings,
            ResultPages pages,
            Steps steps,
            ResultViews views,
            RecentSearches recent,
            SavedSearches saved,
            SearchHelp help,
            SignedIn signedIn,
            SearchTexts texts,
            Reply reply,
            Visit visit) {
        this.askings = askings;
        this.pages = pages;
        this.steps = steps;
        this.views = views;
        this.recent = recent;
        this.saved = saved;
        this.help = help;
        this.signedIn = signedIn;
        this.texts = texts;
        this.reply = reply;
        this.visit = visit;
    }

    /**
     * The page, or one more step of it.
     *
     * @param typed the query
     * @param left the folders that have not been searched yet; {@code null} at the beginning
     * @param late those that took too long
     * @param refused those that the server could not search
     * @param frame the Turbo frame that asks for a step
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance search(
            @RestQuery("q") @DefaultValue("") String typed,
            @RestQuery @Nullable String left,
            @RestQuery @Nullable String late,
            @RestQuery @Nullable String refused,
            @RestQuery @DefaultValue("1") int step,
            @HeaderParam("Turbo-Frame") @Nullable String frame) {
        Account account = signedIn.accounts().getFirst();
        Asked asked = askings.of(account, signedIn.access(account), typed);
        Query query = asked.query();
        if (query.isEmpty()) {
            return start(asked);
        }
        Places places = asked.places();
        SearchAddress address = asked.address();
        Steps.Progress before = Steps.Progress.read(places, left, late, refused, step);
        Steps.Taken taken = steps.take(asked.searching(), before);
        ResultsView results = new ResultsView(
                typed,
                address.first(),
                views.sections(asked, taken.hits()),
                steps.coverage(taken.after()),
                steps.skipped(taken.after()),
                steps.retry(address, taken.after()),
                steps.next(address, taken.after()),
                taken.after().step(),
                views.more(address, taken.hits()));
        if (frame != null && frame.startsWith(STEP)) {
            return SearchPages.step(results, frame);
        }
        if (left == null) {
            recent.add(signedIn.person().id(), query.text());
        }
        NotesView notes = new NotesView(
                views.remarks(query, places),
                places.leftOut().isEmpty() ? "" : texts.leftOut(views.names(places.leftOut())),
                address.anywhere(),
                left != null);
        return pages.of(asked, results, notes);
    }

    private TemplateInstance start(Asked asked) {
        long person = signedIn.person().id();
        List<SavedSearch> lately = recent.of(person).stream()
                .map(query -> new SavedSearch(0, query, query))
                .toList();
        return SearchPages.start(
                visit.shell(texts.title()), pages.tree(asked), new StartView(saved.of(person), lately, help.lines()));
    }

    /** Writes the query that the form asks for. */
    @GET
    @Path("/form")
    public Response form(@BeanParam SearchForm form) {
        return reply.redirect(new SearchAddress(form.query()).first(), null);
    }
}
