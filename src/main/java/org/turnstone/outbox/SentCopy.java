package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MessageSource;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.SpecialUse;
import org.turnstone.mime.MessageWriter;
import org.turnstone.problem.ServerUnreachable;

/** The copy of a sent message in Sent: byte for byte what went out, under the Bcc that only its writer sees. */
@ApplicationScoped
class SentCopy {

    private final ItemContent content;

    SentCopy(ItemContent content) {
        this.content = content;
    }

    /** Whether it stands there already. */
    boolean isFiled(Item item, MailAccess access) {
        return isIn(sent(access), item, access);
    }

    /** @throws org.turnstone.problem.Problem where it could not be filed */
    void file(Item item, MailAccess access) {
        MailboxPath sent = sent(access);
        try {
            store(sent, item, access);
        } catch (ServerUnreachable lost) {
            // The server may have stored it before the connection broke (F12): look before doing it again.
            if (!isIn(sent, item, access)) {
                store(sent, item, access);
            }
        }
    }

    private static boolean isIn(MailboxPath sent, Item item, MailAccess access) {
        String id = item.details().messageId();
        // A message that is sent on twice is there twice, and its own identifier tells neither.
        return !access.read(
                        sent,
                        folder -> item.details().redirected()
                                ? folder.findByField("Resent-Message-ID", id)
                                : folder.findByMessageId(id))
                .isEmpty();
    }

    private static MailboxPath sent(MailAccess access) {
        return access.changeMailboxes(
                mailboxes -> mailboxes.require(SpecialUse.SENT).path());
    }

    private void store(MailboxPath sent, Item item, MailAccess access) {
        MessageSource copy = new Prefixed(MessageWriter.fields(item.details().bcc(), Map.of()), item);
        access.changeMailboxes(mailboxes ->
                mailboxes.append(sent, Set.of(Flag.SEEN), item.details().date(), copy));
    }

    /** A message as it was accepted, as a draft again. */
    MessageSource draft(Item item, Map<String, String> fields) {
        return new Prefixed(MessageWriter.fields(item.details().bcc(), fields), item);
    }

    /** An accepted message under further header fields. */
    private final class Prefixed implements MessageSource {

        private final byte[] fields;
        private final Item item;

        Prefixed(byte[] fields, Item item) {
            this.fields = fields;
            this.item = item;
        }

        @Override
        public ByteSize size() {
            return ByteSize.of(fields.length + item.size().bytes());
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(fields);
            content.writeTo(item.key(), out);
        }
    }
}
