package org.turnstone.message;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.turnstone.imap.Content;
import org.turnstone.imap.Done;
import org.turnstone.imap.ImapFolder;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.Neighbours;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mime.ParsedMessage;
import org.turnstone.mime.Part;
import org.turnstone.problem.MailboxChanged;
import org.turnstone.problem.MessageGone;
import org.turnstone.problem.NotFound;

/** The messages of one account, opened. */
public final class Messages {

    /** A message up to this size is read in one round trip; nearly all mail is smaller. */
    private static final ByteSize AT_ONCE = ByteSize.of(1 << 20);

    /** A message whose structure the server cannot tell is read whole, up to this size. */
    private static final ByteSize AT_MOST = ByteSize.of(32 << 20);

    private final long account;
    private final MailAccess access;
    private final OpenedMessages opened;

    Messages(long account, MailAccess access, OpenedMessages opened) {
        this.account = account;
        this.access = access;
        this.opened = opened;
    }

    /** How a message is opened. */
    public enum Opening {
        /** A person reads it: it is marked {@code \Seen}. */
        READING,
        /** It is only looked into: nothing changes. */
        PEEKING
    }

    /**
     * Opens a message, with its flags as they are now.
     *
     * @param beside what stands next to it in the list, where that is known; else the server is asked
     * @throws MessageGone when it is not there any more
     * @throws org.turnstone.problem.MailboxChanged when its UID is of another era
     */
    public OpenedPlace open(MessageRef ref, Opening opening, Optional<Neighbours> beside) {
        // Marking \Seen twice is marking it once, so the work may be done again on a fresh connection.
        return access.read(ref.mailbox(), folder -> {
            folder.requireValidity(ref.validity());
            OpenedMessage message = load(folder, ref, true);
            boolean marks = !message.has(Flag.SEEN) && opening == Opening.READING && !folder.readOnly();
            if (marks) {
                folder.addFlags(List.of(ref.uid()), Set.of(Flag.SEEN));
            }
            Neighbours neighbours = beside.isPresent() ? beside.get() : folder.neighbours(ref.uid());
            return new OpenedPlace(message, neighbours, marks);
        });
    }

    /** Opens a message for its content: from memory when it was opened a moment ago, its flags then being those. */
    public OpenedMessage peek(MessageRef ref) {
        return opened.find(account, ref)
                .orElseGet(() -> access.read(ref.mailbox(), folder -> {
                    folder.requireValidity(ref.validity());
                    return load(folder, ref, false);
                }));
    }

    /** As {@link #peek}; empty when it is not there any more. */
    public Optional<OpenedMessage> find(MessageRef ref) {
        try {
            return Optional.of(peek(ref));
        } catch (MessageGone | MailboxChanged | NotFound gone) {
            return Optional.empty();
        }
    }

    private OpenedMessage load(ImapFolder folder, MessageRef ref, boolean freshFlags) throws IOException {
        OpenedMessage known = opened.find(account, ref).orElse(null);
        if (known != null) {
            return freshFlags ? known.withFlags(flags(folder, ref.uid())) : known;
        }
        Content content = folder.message(ref.uid()).content(AT_ONCE).orElseThrow(MessageGone::new);
        OpenedMessage message = content.truncated() ? large(folder, ref, content) : whole(ref, content);
        opened.keep(account, message);
        return message;
    }

    private static Set<Flag> flags(ImapFolder folder, Uid uid) throws IOException {
        return folder.flags(uid).orElseThrow(MessageGone::new);
    }

    private static OpenedMessage whole(MessageRef ref, Content content) {
        return opened(ref, content, content.bytes(), Map.of());
    }

    private static OpenedMessage large(ImapFolder folder, MessageRef ref, Content content) throws IOException {
        try {
            var structure = folder.message(ref.uid()).structure().orElseThrow(MessageGone::new);
            Skeleton skeleton = Skeleton.read(folder, ref.uid(), structure);
            return opened(ref, content, skeleton.bytes(), skeleton.leftOut());
        } catch (NotFound unreadableStructure) {
            Content more = folder.message(ref.uid()).content(AT_MOST).orElseThrow(MessageGone::new);
            return whole(ref, more);
        }
    }

    private static OpenedMessage opened(MessageRef ref, Content content, byte[] bytes, Map<String, ByteSize> leftOut) {
        ParsedMessage parsed = ParsedMessage.parse(bytes);
        return OpenedMessage.of(ref, content.flags(), content.receivedAt(), content.size(), parsed, leftOut);
    }

    /**
     * Writes an attachment, decoded, without holding it in memory.
     *
     * @throws NotFound ({@code PART}) when the message has no such part
     */
    public void writePart(OpenedMessage message, String section, OutputStream to) throws IOException {
        Part part = message.parsed().part(section).orElseThrow(() -> new NotFound(NotFound.What.PART));
        if (!message.storedSizes().containsKey(section)) {
            part.writeTo(to);
            return;
        }
        String encoding = part.headers().first("Content-Transfer-Encoding").orElse("");
        access.read(message.ref().mailbox(), folder -> {
            folder.requireValidity(message.ref().validity());
            folder.message(message.ref().uid()).writePart(section, encoding, to);
            return Done.DONE;
        });
    }

    /**
     * The file that an address names, and the message it is a file of.
     *
     * @throws NotFound ({@code MESSAGE}, {@code PART}) where there is none
     */
    public Inside.Held file(MailboxPath mailbox, String id, String section) {
        MessageRef ref = MessageRef.parse(mailbox, id).orElseThrow(() -> new NotFound(NotFound.What.MESSAGE));
        return inside().held(peek(ref), section).orElseThrow(() -> new NotFound(NotFound.What.PART));
    }

    /** What lies within a message, and pieces of its files. */
    public Inside inside() {
        return new Inside(account, access, opened);
    }

    /** Writes the message as it is stored. */
    public void writeSource(MessageRef ref, OutputStream to) {
        access.read(ref.mailbox(), folder -> {
            folder.requireValidity(ref.validity());
            folder.message(ref.uid()).write("", to);
            return Done.DONE;
        });
    }
}
