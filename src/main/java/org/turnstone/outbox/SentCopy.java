package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;
import org.jboss.logging.Logger;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessageSource;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mime.MessageWriter;
import org.turnstone.mime.OutgoingMessage;
import org.turnstone.problem.Problem;
import org.turnstone.problem.QuotaExceeded;
import org.turnstone.problem.ServerUnreachable;

/** Files the copy of a sent message in Sent: the same message, with its Message-ID, and with the Bcc only its writer sees. */
@ApplicationScoped
class SentCopy {

    private static final Logger LOG = Logger.getLogger(SentCopy.class);

    Outcome file(Dispatch dispatch) {
        try {
            append(dispatch.access(), dispatch.message());
            return Outcome.SENT;
        } catch (QuotaExceeded full) {
            LOG.warnf("sent copy not saved person=%d reason=quota", dispatch.person());
            return Outcome.SENT_COPY_OVER_QUOTA;
        } catch (Problem failed) {
            LOG.warnf("sent copy not saved person=%d reason=%s", dispatch.person(), failed.getMessage());
            return Outcome.SENT_COPY_FAILED;
        }
    }

    private static void append(MailAccess access, OutgoingMessage message) {
        MailboxPath sent = access.changeMailboxes(
                mailboxes -> mailboxes.require(SpecialUse.SENT).path());
        MessageSource copy = source(message);
        try {
            store(access, sent, message, copy);
        } catch (ServerUnreachable lost) {
            // The server may have stored it before the connection broke (F12): look before doing it again.
            if (access.read(sent, folder -> folder.findByMessageId(message.messageId()))
                    .isEmpty()) {
                store(access, sent, message, copy);
            }
        }
    }

    private static void store(MailAccess access, MailboxPath sent, OutgoingMessage message, MessageSource copy) {
        access.changeMailboxes(mailboxes -> mailboxes.append(sent, Set.of(Flag.SEEN), message.date(), copy));
    }

    private static MessageSource source(OutgoingMessage message) {
        try {
            return MessageSource.measured(out -> new MessageWriter().write(message, out, true));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
