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
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.label.Labels;
import org.turnstone.mail.Uid;
import org.turnstone.mailbox.FolderNames;
import org.turnstone.mailbox.KnownMailboxes;
import org.turnstone.mailbox.Mailboxes;
import org.turnstone.mailbox.TreeViews;
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

    private final SignedIn signedIn;
    private final KnownMailboxes mailboxes;
    private final FolderNames names;
    private final TreeViews trees;
    private final Steps steps;
    private final ResultViews views;
    private final RecentSearches recent;
    private final SavedSearches saved;
    private final SearchHelp help;
    private final Labels labels;
    private final SearchConfig config;
    private final SearchTexts texts;
    private final Reply reply;
    private final Visit visit;
    private final Clock clock;

    SearchResource(
            SignedIn signedIn,
            KnownMailboxes mailboxes,
            FolderNames names,
            TreeViews trees,
            Steps steps,
            ResultViews views,
            RecentSearches recent,
            SavedSearches saved,
            SearchHelp help,
            Labels labels,
            SearchConfig config,
            SearchTexts texts,
            Reply reply,
            Visit visit,
            Clock clock) {
        this.signedIn = signedIn;
        this.mailboxes = mailboxes;
        this.names = names;
        this.trees = trees;
        this.steps = steps;
        this.views = views;
        this.recent = recent;
        this.saved = saved;
        this.help = help;
        this.labels = labels;
        this.config = config;
        this.texts = texts;
        this.reply = reply;
        this.visit = visit;
        this.clock = clock;
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
        MailAccess access = signedIn.access(account);
        Mailboxes.Tree tree = mailboxes.of(account, access);
        long person = signedIn.person().id();
        Query query = Query.parse(typed);
        if (query.isEmpty()) {
            return start(account, tree, person);
        }
        Places places = Places.of(query, tree, names);
        Searching searching =
                new Searching(access, new Criteria(account, labels.of(account), clock.instant()).of(query), config);
        SearchAddress address = new SearchAddress(typed);
        Steps.Progress before = Steps.Progress.read(places, left, late, refused, step);
        Steps.Taken taken = steps.take(searching, before);
        ResultsView results = new ResultsView(
                typed,
                address.first(),
                views.sections(account, tree, query, taken.hits()),
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
            recent.add(person, query.text());
        }
        NotesView notes = new NotesView(
                views.remarks(query, places),
                places.leftOut().isEmpty() ? "" : texts.leftOut(views.names(places.leftOut())),
                address.anywhere(),
                left != null);
        return SearchPages.page(
                visit.shell(texts.titleOf(typed)), trees.of(account, tree, null, visit.numbers()), results, notes);
    }

    private TemplateInstance start(Account account, Mailboxes.Tree tree, long person) {
        List<SavedSearch> lately = recent.of(person).stream()
                .map(query -> new SavedSearch(0, query, query))
                .toList();
        return SearchPages.start(
                visit.shell(texts.title()),
                trees.of(account, tree, null, visit.numbers()),
                new StartView(saved.of(person), lately, help.lines()));
    }

    /** More hits of one folder. */
    @GET
    @Path("/more")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance more(
            @RestQuery("q") @DefaultValue("") String typed,
            @RestQuery @DefaultValue("") String place,
            @RestQuery @DefaultValue("1") long below,
            @HeaderParam("Turbo-Frame") @Nullable String frame) {
        Account account = signedIn.accounts().getFirst();
        MailAccess access = signedIn.access(account);
        Mailboxes.Tree tree = mailboxes.of(account, access);
        Query query = Query.parse(typed);
        Places places = Places.of(query, tree, names);
        Searching searching =
                new Searching(access, new Criteria(account, labels.of(account), clock.instant()).of(query), config);
        SearchAddress address = new SearchAddress(typed);
        Uid uid = Uid.of(Math.clamp(below, 1, 0xffff_ffffL));
        Steps.Taken taken = steps.below(searching, SearchAddress.places(place, places.chosen()), uid, places);
        ResultsView results = new ResultsView(
                typed,
                address.first(),
                views.sections(account, tree, query, taken.hits()),
                "",
                steps.skipped(taken.after()),
                null,
                null,
                1,
                views.more(address, taken.hits()));
        if (frame != null && frame.startsWith("more-")) {
            return SearchPages.more(results, frame);
        }
        NotesView notes = new NotesView(List.of(), "", address.anywhere(), true);
        return SearchPages.page(
                visit.shell(texts.titleOf(typed)), trees.of(account, tree, null, visit.numbers()), results, notes);
    }

    /** Writes the query that the form asks for. */
    @GET
    @Path("/form")
    public Response form(@BeanParam SearchForm form) {
        return reply.redirect(new SearchAddress(form.query()).first(), null);
    }
}
