package org.turnstone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.turnstone.account.Account;
import org.turnstone.account.Accounts;
import org.turnstone.imap.MailAccess;
import org.turnstone.net.Credentials;

/** Does what is next for one item: hands it over, files its copy, or finds out what became of it. */
@ApplicationScoped
class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);

    private final Accounts accounts;
    private final ItemCredentials credentials;
    private final Doors doors;
    private final HandingOver handingOver;
    private final Filing filing;
    private final Progress progress;
    private final Heart heart;

    Worker(
            Accounts accounts,
            ItemCredentials credentials,
            Doors doors,
            HandingOver handingOver,
            Filing filing,
            Progress progress,
            Heart heart) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.doors = doors;
        this.handingOver = handingOver;
        this.filing = filing;
        this.progress = progress;
        this.heart = heart;
    }

    /** Never fails: what does not work out is tried again, or waits for its writer. */
    void work(Claim claim) {
        try (Heart.Beat _ = heart.beat(claim)) {
            Account account = accounts.find(claim.item().account()).orElseThrow();
            Credentials own = credentials.of(claim.item()).orElse(null);
            if (own == null) {
                withoutCredentials(claim);
                return;
            }
            work(claim, account, own);
        } catch (PersistenceException database) {
            // The lease runs out, and what is written down decides (F30).
            LOG.warnf(
                    "outbox could not write down item=%s reason=%s",
                    claim.item().id(), name(database));
        } catch (RuntimeException unexpected) {
            LOG.errorf(unexpected, "outbox work failed item=%s", claim.item().id());
        }
    }

    private void work(Claim claim, Account account, Credentials own) {
        MailAccess access = doors.mailboxes(account, own);
        switch (claim.item().state()) {
            case HANDED -> filing.lookFor(claim, access);
            case COPYING -> filing.file(claim, access, true);
            default -> {
                if (handingOver.run(claim, account, own)) {
                    filing.file(claim, access, false);
                }
            }
        }
    }

    private void withoutCredentials(Claim claim) {
        switch (claim.item().state()) {
            case HANDED -> progress.over(claim, ItemState.UNKNOWN, Trouble.LOST, null);
            case COPYING -> progress.later(claim, ItemState.COPYING, Trouble.PASSWORD, null, Duration.ofMinutes(5));
            default -> progress.over(claim, ItemState.WAITING, Trouble.PASSWORD, null);
        }
    }

    private static String name(Exception failed) {
        return failed.getClass().getSimpleName();
    }
}
