package org.turnstone.mailbox;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.imap.Arrangement;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.PageCursor;
import org.turnstone.mail.MailboxPath;
import org.turnstone.session.SignedIn;
import org.turnstone.snooze.Alarm;
import org.turnstone.web.Unattended;
import org.turnstone.web.Visit;

/** A mailbox: its page, and further pages of its list. */
@Path("/mail/{account}/{mailbox}")
@RunOnVirtualThread
class ListResource {

    private static final Pattern PLACE = Pattern.compile("\\d{1,9}");

    private final SignedIn signedIn;
    private final KnownMailboxes mailboxes;
    private final Listings listings;
    private final ListViews lists;
    private final TreeViews trees;
    private final Alarm alarm;
    private final Visit visit;

    ListResource(
            SignedIn signedIn,
            KnownMailboxes mailboxes,
            Listings listings,
            ListViews lists,
            TreeViews trees,
            Alarm alarm,
            Visit visit) {
        this.signedIn = signedIn;
        this.mailboxes = mailboxes;
        this.listings = listings;
        this.lists = lists;
        this.trees = trees;
        this.alarm = alarm;
        this.visit = visit;
    }

    /**
     * The page, or the rows alone.
     *
     * @param at where the page begins, as {@link PageCursor#text()} has it, or at which place of the list, counted from 1
     * @param only what the messages shown have in common: {@code unread}, {@code starred} …
     * @param sort what comes first: {@code oldest}, {@code sender} …
     * @param part {@code middle} where no first page stands above it
     * @param on a day, instead of {@code at}: the page begins where the list, newest first, comes to it
     * @param frame the Turbo frame that asks: it gets the rows alone
     * @param unattended a page that wants to know what has changed: it gets the parts that can
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @RestQuery @Nullable String at,
            @RestQuery @Nullable String part,
            @RestQuery List<String> only,
            @RestQuery @Nullable String sort,
            @RestQuery @Nullable String on,
            @HeaderParam("Turbo-Frame") @Nullable String frame,
            @HeaderParam(Unattended.HEADER) @Nullable String unattended) {
        Account account = signedIn.account(ordinal);
        MailAccess access = signedIn.access(account);
        ListChoice choice = ListChoice.of(only, sort);
        Arrangement arrangement = choice.arrangement(account.address());
        Start start = start(account, access, mailbox, arrangement, at, part, day(on));
        if (frame != null && frame.startsWith("/mail/")) {
            Listing page = listings.page(account, access, mailbox, arrangement, start);
            Mailboxes.Tree known = mailboxes.of(account, access);
            return MailboxPages.more(lists.of(account, known, mailbox, choice, page, start, Optional.empty()), frame);
        }
        alarm.ring(account, access);
        Listings.Opened opened = unattended == null
                ? listings.openFilled(account, access, mailbox, arrangement, start)
                : listings.open(account, access, mailbox, arrangement, start);
        Mailboxes.Tree tree = opened.tree();
        mailboxes.keep(account, tree);
        ListView list = lists.of(account, tree, mailbox, choice, opened.listing(), opened.start(), opened.newest());
        TreeView folders = trees.of(account, tree, mailbox, visit.numbers());
        if (unattended != null) {
            return MailboxPages.changes(ListNotes.headed(list.title(), list.note()), folders, list);
        }
        return MailboxPages.page(visit.shell(ListNotes.headed(list.title(), list.note())), folders, list);
    }

    private Start start(
            Account account,
            MailAccess access,
            MailboxPath mailbox,
            Arrangement arrangement,
            @Nullable String at,
            @Nullable String part,
            @Nullable LocalDate day) {
        if (day != null) {
            return Start.at(new Mailboxes(access).at(mailbox, arrangement, day));
        }
        return at != null && PLACE.matcher(at).matches()
                ? Start.of(listings.at(account, access, mailbox, arrangement, Integer.parseInt(at)), part)
                : Start.of(at, part);
    }

    private static @Nullable LocalDate day(@Nullable String on) {
        try {
            return on == null || on.isBlank() ? null : LocalDate.parse(on);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
