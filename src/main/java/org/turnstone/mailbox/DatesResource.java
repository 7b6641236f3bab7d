package org.turnstone.mailbox;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.imap.Milestone;
import org.turnstone.mail.MailboxPath;
import org.turnstone.session.SignedIn;
import org.turnstone.web.Visit;

/** The dates along a list's scrollbar. */
@Path("/mail/{account}/{mailbox}/dates")
@RunOnVirtualThread
class DatesResource {

    /** More than anybody can tell apart by moving a scrollbar. */
    private static final int MOST = 200;

    private final SignedIn signedIn;
    private final Listings listings;
    private final Visit visit;

    DatesResource(SignedIn signedIn, Listings listings, Visit visit) {
        this.signedIn = signedIn;
        this.listings = listings;
        this.visit = visit;
    }

    /** What is the date from which row on; filtered and sorted as the list is. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance dates(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @RestQuery List<String> only,
            @RestQuery @Nullable String sort) {
        Account account = signedIn.account(ordinal);
        ListChoice choice = ListChoice.of(only, sort);
        List<Milestone> milestones = listings.milestones(
                account, signedIn.access(account), mailbox, choice.arrangement(account.address()), MOST);
        return MailboxPages.dates(DateMark.of(milestones, visit.dates()));
    }
}
