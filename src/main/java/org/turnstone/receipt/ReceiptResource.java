package org.turnstone.receipt;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.Neighbours;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.message.AccountMessages;
import org.turnstone.message.Messages.Opening;
import org.turnstone.message.OpenedMessage;
import org.turnstone.problem.NotFound;
import org.turnstone.report.ReceiptRequest;
import org.turnstone.session.SignedIn;
import org.turnstone.web.MailUrl;
import org.turnstone.web.Reply;
import org.turnstone.web.Toast;

/** Where a person says whether the sender of a message is told that it was read. To whom, the message says and not the form. */
@Path("/mail/{account}/{mailbox}/{id: \\d+\\.\\d+}/receipt")
@RunOnVirtualThread
class ReceiptResource {

    private static final String SEND = "send";

    private final SignedIn signedIn;
    private final AccountMessages messages;
    private final Receipts receipts;
    private final AnswerTexts texts;
    private final Reply reply;

    ReceiptResource(SignedIn signedIn, AccountMessages messages, Receipts receipts, AnswerTexts texts, Reply reply) {
        this.signedIn = signedIn;
        this.messages = messages;
        this.receipts = receipts;
        this.texts = texts;
        this.reply = reply;
    }

    /**
     * Answers, once and for all.
     *
     * @param answer {@code send}; anything else sends nothing
     */
    @POST
    public Response answer(
            @PathParam("account") int ordinal,
            @PathParam("mailbox") MailboxPath mailbox,
            @PathParam("id") String id,
            @RestForm @Nullable String answer) {
        Account account = signedIn.account(ordinal);
        MailAccess access = signedIn.access(account);
        MessageRef ref = MessageRef.parse(mailbox, id).orElseThrow(() -> new NotFound(NotFound.What.MESSAGE));
        OpenedMessage message = messages.of(account, access)
                .open(ref, Opening.PEEKING, Optional.of(Neighbours.NONE))
                .message();
        ReceiptRequest request =
                ReceiptRequest.in(message.parsed().headers()).orElseThrow(() -> new NotFound(NotFound.What.PAGE));
        return reply.redirect(
                MailUrl.message(Integer.toString(ordinal), ref),
                Toast.of(
                        SEND.equals(answer)
                                ? sent(account, access, message, request)
                                : refused(account, access, message)));
    }

    private String sent(Account account, MailAccess access, OpenedMessage message, ReceiptRequest request) {
        return receipts.send(account, access, signedIn.credentials(account), message, request, true)
                ? texts.sent()
                : texts.before();
    }

    private String refused(Account account, MailAccess access, OpenedMessage message) {
        receipts.settle(account, access, message);
        return texts.refused();
    }
}
