package org.turnstone.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MailboxNode;
import org.turnstone.imap.Neighbours;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.problem.Problem;
import org.turnstone.security.ServerSecret;

/**
 * Everybody's conversations. They are read in the background once an account is looked at, and no page waits for them:
 * until they are there lists go by message. All of it is disposable: bounded in bytes, least recently used first out.
 */
@ApplicationScoped
public class Conversations {

    private static final Logger LOG = Logger.getLogger(Conversations.class);

    /** An account that could not be read is not tried again at once. */
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    /** Nor is one that has just been: a server may count otherwise than we do. */
    private static final long BREATH = Duration.ofSeconds(1).toNanos();

    /** A snapshot that is somewhat old only means that a little more is read the next time. */
    private static final long BETWEEN_SNAPSHOTS = Duration.ofMinutes(5).toNanos();

    private final Map<Long, Kept> accounts = new ConcurrentHashMap<>();
    private final Snapshots snapshots;
    private final ServerSecret secret;
    private final long mostBytes;
    private final ReadingRoom room;
    private final Doorkeeper doorkeeper;
    private final Event<Regrouped> regrouped;

    Conversations(
            Snapshots snapshots,
            ServerSecret secret,
            ConversationConfig config,
            Doorkeeper doorkeeper,
            Event<Regrouped> regrouped) {
        this.snapshots = snapshots;
        this.secret = secret;
        this.mostBytes = config.memory().asLongValue();
        this.room = new ReadingRoom(mostBytes);
        this.doorkeeper = doorkeeper;
        this.regrouped = regrouped;
    }

    private Kept kept(Account account) {
        Kept kept = accounts.computeIfAbsent(account.id(), _ -> new Kept(account, hash(account)));
        kept.used = System.nanoTime();
        return kept;
    }

    private Hash hash(Account account) {
        byte[] id = ByteBuffer.allocate(Long.BYTES).putLong(account.id()).array();
        return new Hash(secret.hash("conversations", id));
    }

    /** Reads a mailbox by conversation; empty until the account's conversations are there. */
    public Optional<ConversationReader> reader(Account account) {
        Kept kept = kept(account);
        return kept.index().map(index -> new ConversationReader(index, kept.clues, kept.names));
    }

    /** The conversation of a message; empty where it is not known. */
    public Optional<Conversation> of(Account account, MessageRef message) {
        return kept(account).index().flatMap(index -> index.of(message));
    }

    /** Every message of that conversation, wherever it lies, copies too; the message alone where no other is known. */
    List<MessageRef> everyOf(Account account, MessageRef message) {
        List<MessageRef> all =
                kept(account).index().map(index -> index.everyOf(message)).orElse(List.of());
        return all.isEmpty() ? List.of(message) : all;
    }

    /** The newest messages here of the conversations that stand next to a message's own; empty where it is not known. */
    public Optional<Neighbours> neighbours(Account account, MessageRef message) {
        return kept(account).index().flatMap(index -> index.neighbours(message));
    }

    /**
     * Whether mail from that address came before a moment. Junk and Trash do not count.
     *
     * @return empty where it is not known
     */
    public Optional<Boolean> heardFrom(Account account, EmailAddress author, Instant before) {
        Kept kept = kept(account);
        int second = Math.clamp(before.getEpochSecond(), 0, Integer.MAX_VALUE);
        return kept.index().map(index -> index.heardFrom(kept.clues.author(author), second));
    }

    /** The mailboxes as the server has just told them: what has changed since is read, if anything, while nobody waits. */
    public void seen(Account account, MailAccess access, List<MailboxNode> tree) {
        Kept kept = kept(account);
        boolean changed =
                kept.index().map(index -> Background.outdated(index, tree)).orElseGet(() -> kept.rest(PAUSE) == 0);
        if (changed) {
            kept.wanted.set(() -> read(account, kept, access, tree));
            Thread.startVirtualThread(() -> alone(kept));
        }
    }

    /**
     * Takes from the inbox what came into muted conversations or from senders who are turned away, as far as it is known to
     * have come. Until somebody has looked for the first time that is left to whoever reads in the background.
     *
     * @return whether the inbox is another one now
     */
    public boolean sweep(Account account, MailAccess access) {
        Kept kept = kept(account);
        return kept.swept != null
                && kept.index()
                        .map(index -> new Sweep(account, kept, index, doorkeeper, access).run())
                        .orElse(false);
    }

    /**
     * Looks what came into the inbox, and takes from it what nobody is to be told of; before somebody has looked for the
     * first time that is left to whoever reads in the background. Never fails: what could not be read is read later.
     */
    public void arrived(Account account, MailAccess access) {
        Kept kept = kept(account);
        kept.index().ifPresent(index -> {
            try {
                new Survey(index, kept.clues, access).catchUp(MailboxPath.INBOX);
            } catch (Problem later) {
                LOG.debugf("arrivals were not read reason=%s", later.getClass().getSimpleName());
            }
            sweep(account, access);
        });
    }

    /** These have left the mailbox, by our own doing. */
    public void gone(Account account, MailboxPath mailbox, Collection<Uid> uids) {
        kept(account).index().ifPresent(index -> index.remove(mailbox, uids));
    }

    /** One thread an account, and the last wish counts: who comes second leaves it to the one that is reading. */
    private void alone(Kept kept) {
        while (kept.wanted.get() != null && kept.reading.tryLock()) {
            try {
                LockSupport.parkNanos(kept.rest(BREATH));
                Runnable wanted = kept.wanted.getAndSet(null);
                if (wanted != null) {
                    tried(kept, wanted);
                }
            } finally {
                kept.reading.unlock();
            }
            makeRoom(kept);
        }
    }

    private void tried(Kept kept, Runnable work) {
        try {
            work.run();
        } catch (Problem problem) {
            LOG.infof(
                    "conversations left for later account=%d reason=%s",
                    kept.account, problem.getClass().getSimpleName());
        } catch (RuntimeException failed) {
            // Whatever it was: lists go by message meanwhile, and what is known is doubtful.
            LOG.warnf(
                    "conversations dropped account=%d reason=%s",
                    kept.account, failed.getClass().getName());
            accounts.remove(kept.account);
        } finally {
            kept.tried = System.nanoTime();
        }
    }

    private void read(Account account, Kept kept, MailAccess access, List<MailboxNode> tree) {
        Background background = new Background(kept, access, room);
        Optional<Index> index = kept.index();
        int before = messages(kept);
        boolean changed = index.isPresent()
                ? background.catchUp(index.get(), tree)
                : background.build(snapshots.find(kept.account), tree);
        if (changed && (kept.saved == 0 || System.nanoTime() - kept.saved > BETWEEN_SNAPSHOTS)) {
            save(kept);
        }
        kept.index().ifPresent(read -> new Sweep(account, kept, read, doorkeeper, access).run());
        if (messages(kept) != before) {
            regrouped.fire(new Regrouped(account.id()));
        }
    }

    private static int messages(Kept kept) {
        return kept.index().map(Index::messages).orElse(0);
    }

    private void save(Kept kept) {
        kept.index().ifPresent(index -> {
            Snapshot snapshot = new Snapshot(kept.hash);
            byte[] written = snapshot.write(index);
            snapshots.save(kept.account, written);
            kept.saved = System.nanoTime();
            if (index.isWasteful()) {
                snapshot.read(written, index.mailboxes()).ifPresent(kept::ready);
            }
        });
    }

    private void makeRoom(Kept current) {
        boolean smaller = true;
        while (smaller && accounts.size() > 1 && bytes() > mostBytes) {
            Kept last = accounts.values().stream()
                    .filter(kept -> kept != current && !kept.reading.isLocked())
                    .min(Comparator.comparingLong(kept -> kept.used))
                    .orElse(current);
            smaller = accounts.remove(last.account) != null;
        }
    }

    private long bytes() {
        return accounts.values().stream().mapToLong(Kept::bytes).sum();
    }
}
