package org.turnstone.message;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.Neighbours;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mailbox.Counts;
import org.turnstone.mailbox.CountsView;
import org.turnstone.mailbox.KnownMailboxes;
import org.turnstone.mailbox.ListViews;
import org.turnstone.mailbox.Listings;
import org.turnstone.mailbox.Mailboxes;
import org.turnstone.mailbox.TreeViews;
import org.turnstone.problem.NotFound;
import org.turnstone.session.SignedIn;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Visit;

/** One message: the reading pane of the mailbox page, and a page of its own at the same address. */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}")
@RunOnVirtualThread
class MessageResource {

    private static final String PANE = "reading";

    /** A page of ours, and whoever typed the address or chose a bookmark. */
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final SignedIn signedIn;
    private final AccountMessages messages;
    private final KnownMailboxes mailboxes;
    private final TreeViews trees;
    private final ListViews lists;
    private final Listings listings;
    private final Stacks stacks;
    private final Counts counts;
    private final BodyRenderer renderer;
    private final PictureRules rules;
    private final ReadingViews views;
    private final Event<ReceiptDue> receipts;
    private final Visit visit;

    MessageResource(
            SignedIn signedIn,
            AccountMessages messages,
            KnownMailboxes mailboxes,
            TreeViews trees,
            ListViews lists,
            Listings listings,
            Stacks stacks,
            Counts counts,
            BodyRenderer renderer,
            PictureRules rules,
            ReadingViews views,
            Event<ReceiptDue> receipts,
            Visit visit) {
        this.signedIn = signedIn;
        this.messages = messages;
        this.mailboxes = mailboxes;
        this.trees = trees;
        this.lists = lists;
        this.listings = listings;
        this.stacks = stacks;
        this.counts = counts;
        this.renderer = renderer;
        this.rules = rules;
        this.views = views;
        this.receipts = receipts;
        this.visit = visit;
    }

    /**
     * The message in its pane, or in the page around it.
     *
     * @param images {@code show} for remote pictures
     * @param from the mailbox of the list beside it, where that is another than the message's
     * @param frame the Turbo frame that asks
     * @param site what browsers say of who leads here: a link of somebody else's makes nobody a reader
     * @param headers among which some say that nobody reads yet: then the message stays unread
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance read(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @PathParam("id") String id,
            @RestQuery @Nullable String images,
            @RestQuery @Nullable MailboxPath from,
            @HeaderParam("Turbo-Frame") @Nullable String frame,
            @HeaderParam("Sec-Fetch-Site") @Nullable String site,
            @Context HttpHeaders headers) {
        Account account = signedIn.account(ordinal);
        MailAccess access = signedIn.access(account);
        MessageRef ref = MessageRef.parse(mailbox, id).orElseThrow(() -> new NotFound(NotFound.What.MESSAGE));
        Messages.Opening opening = Prefetch.isIn(headers) ? Messages.Opening.PEEKING : Messages.Opening.READING;
        boolean card = frame != null && frame.startsWith("card-");
        Optional<Neighbours> beside = card ? Optional.of(Neighbours.NONE) : stacks.neighbours(account, ref);
        OpenedPlace place = messages.of(account, access).open(ref, opening, beside);
        ShownBody body = renderer.render(place.message());
        RemoteImages remote = rules.of(account, access, place.message(), body, images);
        boolean own = opening == Messages.Opening.READING && site != null && OWN_SITES.contains(site);
        UnaryOperator<MessageView> told = own ? view -> told(view, account, access, place) : UnaryOperator.identity();
        if (!card && !PANE.equals(frame)) {
            return inMailbox(account, access, place, body, remote, told);
        }
        Mailboxes.Tree tree = mailboxes.of(account, access);
        MailboxPath list = from == null ? mailbox : from;
        boolean elsewhere = card && !list.equals(mailbox);
        CountsView recounted = place.marked() ? recounted(account, access, mailbox, elsewhere) : null;
        if (card) {
            Surroundings around =
                    elsewhere ? Surroundings.list(MailUrl.mailbox(Integer.toString(ordinal), list)) : Surroundings.NONE;
            return MessagePages.card(
                    told.apply(views.of(account, access, tree, place, body, remote, around)), recounted);
        }
        Surroundings stack = Surroundings.stack(stacks.of(account, access, ref));
        return MessagePages.pane(told.apply(views.of(account, access, tree, place, body, remote, stack)), recounted);
    }

    /** Its sender hears that it was opened, where a rule of the person says so: only of a message that they see now. */
    private MessageView told(MessageView view, Account account, MailAccess access, OpenedPlace place) {
        AskedView asked = view.tidings().asked();
        if (asked != null && asked.known()) {
            receipts.fire(new ReceiptDue(account, access, signedIn.credentials(account), place.message()));
        }
        return view;
    }

    /** A card may lie in another mailbox than the list beside it: then only the tree counts anew. */
    private @Nullable CountsView recounted(Account account, MailAccess access, MailboxPath mailbox, boolean elsewhere) {
        return (elsewhere ? counts.ofOther(account, access, mailbox) : counts.ofOpen(account, access, mailbox))
                .orElse(null);
    }

    /** The list begins with the message, so that it is there to be seen wherever in the mailbox it lies. */
    private TemplateInstance inMailbox(
            Account account,
            MailAccess access,
            OpenedPlace place,
            ShownBody body,
            RemoteImages remote,
            UnaryOperator<MessageView> told) {
        MessageRef ref = place.message().ref();
        Listings.Opened opened = listings.around(account, access, ref);
        Mailboxes.Tree tree = opened.tree();
        mailboxes.keep(account, tree);
        Surroundings stack = Surroundings.stack(stacks.of(account, access, ref));
        MessageView view = told.apply(views.of(account, access, tree, place, body, remote, stack));
        return MessagePages.inMailbox(
                visit.shell(view.subject()),
                trees.of(account, tree, ref.mailbox(), visit.numbers()),
                lists.around(account, opened, ref),
                view);
    }
}
