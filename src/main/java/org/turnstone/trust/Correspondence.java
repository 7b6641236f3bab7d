package org.turnstone.trust;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.imap.MailboxNode;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.SpecialUse;
import org.turnstone.problem.Problem;

/**
 * Whom people write to, read from the addresses of their newest sent messages: once, then remembered for a while. The
 * first message of a session waits a moment for it; a server that is slow keeps nobody from reading.
 */
@ApplicationScoped
public class Correspondence {

    private static final Logger LOG = Logger.getLogger(Correspondence.class);

    /** Of the newest sent messages so many: some years of most people's. */
    private static final int MESSAGES = 1_000;

    /** Of each account so many addresses. */
    private static final int MOST_ADDRESSES = 2_000;

    private static final int MOST_ACCOUNTS = 2_000;
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final Duration LONGEST_READ = Duration.ofSeconds(20);
    private static final long WAIT_MILLIS = 400;

    private final Cache<Long, CompletableFuture<Correspondents>> read = Caffeine.newBuilder()
            .maximumSize(MOST_ACCOUNTS)
            .expireAfterWrite(KEPT)
            .build();

    /** As far as it is known by now. */
    public Correspondents of(Account account, MailAccess access) {
        CompletableFuture<Correspondents> known =
                read.asMap().computeIfAbsent(account.id(), _ -> begin(account, access));
        try {
            return known.get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return Correspondents.NONE;
        } catch (ExecutionException _) {
            read.asMap().remove(account.id(), known);
            return Correspondents.NONE;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Correspondents.NONE;
        }
    }

    /** As far as it was read before; nobody waits. */
    public Correspondents known(Account account) {
        CompletableFuture<Correspondents> known = read.getIfPresent(account.id());
        return known == null || known.isCompletedExceptionally()
                ? Correspondents.NONE
                : known.getNow(Correspondents.NONE);
    }

    private static CompletableFuture<Correspondents> begin(Account account, MailAccess access) {
        CompletableFuture<Correspondents> result = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                result.complete(Correspondents.of(written(access.within(LONGEST_READ))));
            } catch (Problem problem) {
                LOG.debugf(
                        "correspondents not read account=%d reason=%s",
                        account.id(), problem.getClass().getSimpleName());
                result.completeExceptionally(problem);
            } catch (RuntimeException failed) {
                LOG.warnf(
                        "correspondents not read account=%d reason=%s",
                        account.id(), failed.getClass().getName());
                result.completeExceptionally(failed);
            }
        });
        return result;
    }

    private static List<EmailAddress> written(MailAccess access) {
        return access
                .mailboxes(mailboxes -> mailboxes.find(SpecialUse.SENT))
                .map(MailboxNode::path)
                .map(sent -> access.read(sent, folder -> folder.rows().sentTo(MESSAGES)))
                .orElse(List.of())
                .stream()
                .flatMap(message -> message.addressees().reversed().stream())
                .distinct()
                .limit(MOST_ADDRESSES)
                .toList();
    }
}
