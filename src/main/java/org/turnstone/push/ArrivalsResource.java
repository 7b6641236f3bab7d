package org.turnstone.push;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.conversation.Conversations;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessagePage;
import org.turnstone.imap.MessageSummary;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mailbox.MailboxTexts;
import org.turnstone.mailbox.Mailboxes;
import org.turnstone.session.SignedIn;
import org.turnstone.web.MailUrl;

/** New mail in the inbox, for whoever wants to be told of it while no page is looked at. */
@Path("/live/{account}/arrivals")
@RunOnVirtualThread
class ArrivalsResource {

    /** The mark of an inbox without messages: whatever comes is new. */
    private static final String EMPTY = "none";

    private final SignedIn signedIn;
    private final Conversations conversations;
    private final MailboxTexts texts;

    ArrivalsResource(SignedIn signedIn, Conversations conversations, MailboxTexts texts) {
        this.signedIn = signedIn;
        this.conversations = conversations;
        this.texts = texts;
    }

    /**
     * What came since.
     *
     * @param after the mark of the last answer; without one nothing is new
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Arrivals since(@PathParam("account") int ordinal, @RestQuery @Nullable String after) {
        Account account = signedIn.account(ordinal);
        MailAccess access = signedIn.access(account);
        conversations.arrived(account, access);
        MessagePage page = access.read(MailboxPath.INBOX, folder -> folder.page(null, Mailboxes.PAGE_SIZE));
        Optional<MessageRef> last = Optional.ofNullable(after)
                .flatMap(mark -> MessageRef.parse(MailboxPath.INBOX, mark))
                .filter(ref -> ref.validity().equals(page.validity()));
        List<Arrivals.Arrival> arrived = page.messages().stream()
                .filter(message -> !message.has(Flag.SEEN) && !message.has(Flag.MUTED))
                .filter(message -> EMPTY.equals(after)
                        || last.filter(ref -> message.uid().compareTo(ref.uid()) > 0)
                                .isPresent())
                .map(message -> arrival(account, page, message))
                .toList();
        String mark = page.messages().stream()
                .map(MessageSummary::uid)
                .max(Uid::compareTo)
                .map(uid -> new MessageRef(MailboxPath.INBOX, page.validity(), uid).id())
                .orElse(EMPTY);
        return new Arrivals(mark, arrived);
    }

    private Arrivals.Arrival arrival(Account account, MessagePage page, MessageSummary message) {
        MessageRef ref = new MessageRef(MailboxPath.INBOX, page.validity(), message.uid());
        EmailAddress author = message.envelope().author();
        String subject = message.envelope().subject();
        return new Arrivals.Arrival(
                ref.id(),
                MailUrl.message(Integer.toString(account.ordinal()), ref),
                author == null ? texts.rowNoSender() : author.display(),
                subject.isEmpty() ? texts.rowNoSubject() : subject);
    }
}
