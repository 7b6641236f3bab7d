package org.turnstone.correspondent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MailboxNode;
import org.turnstone.mail.SpecialUse;
import org.turnstone.preference.Preferences;

/**
 * Whom somebody wrote to before they came here: read from the newest messages in Sent, in the background and once for
 * each account, so that who is forgotten stays so.
 */
@ApplicationScoped
public class Seeding {

    private static final Logger LOG = Logger.getLogger(Seeding.class);

    private static final int MESSAGES = 1_000;
    private static final Duration LONGEST_READ = Duration.ofSeconds(20);
    private static final int MOST_ACCOUNTS = 10_000;

    private final CorrespondentRows rows;
    private final Collected collected;
    private final Preferences preferences;
    private final Clock clock;

    /** Those that need not be asked about. */
    private final Cache<Long, Boolean> begun =
            Caffeine.newBuilder().maximumSize(MOST_ACCOUNTS).build();

    Seeding(CorrespondentRows rows, Collected collected, Preferences preferences, Clock clock) {
        this.rows = rows;
        this.collected = collected;
        this.preferences = preferences;
        this.clock = clock;
    }

    /** Somebody is about to write: their correspondents are made ready, nobody waits for it. */
    public void begin(Account account, MailAccess access) {
        Thread.startVirtualThread(() -> {
            try {
                collected.of(account.personId());
                if (begun.getIfPresent(account.id()) == null
                        && preferences.collectsCorrespondents(account.personId())
                        && claim(account)) {
                    seed(account, access.within(LONGEST_READ));
                }
            } catch (RuntimeException failed) {
                begun.invalidate(account.id());
                LOG.infof(
                        "correspondents not made ready account=%d reason=%s",
                        account.id(), failed.getClass().getSimpleName());
            }
        });
    }

    private void seed(Account account, MailAccess access) {
        try {
            collected.seed(account.personId(), sent(access));
        } catch (RuntimeException failed) {
            rows.releaseSeed(account.id());
            throw failed;
        }
    }

    private boolean claim(Account account) {
        begun.put(account.id(), true);
        try {
            return rows.claimSeed(account.id(), clock.instant());
        } catch (PersistenceException another) {
            return false;
        }
    }

    private static List<Collected.Sent> sent(MailAccess access) {
        return access
                .mailboxes(mailboxes -> mailboxes.find(SpecialUse.SENT))
                .map(MailboxNode::path)
                .map(sent -> access.read(sent, folder -> folder.rows().sentTo(MESSAGES)))
                .orElse(List.of())
                .stream()
                .map(message -> new Collected.Sent(message.at(), message.answer(), message.addressees()))
                .toList();
    }
}
