package org.turnstone.deed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.turnstone.account.Account;
import org.turnstone.imap.MailAccess;
import org.turnstone.mail.EmailAddress;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.mailbox.Departures;

/** The time for Undo is each deletion's own. */
class PendingDeletionsTest {

    private static final Duration GRACE = Duration.ofMillis(300);

    private final Account ida = new Account(1, 1, 1, EmailAddress.of("ida@example.org"));
    private final Departures departures = new Departures();
    private final PendingDeletions pending = new PendingDeletions(departures, GRACE);
    private final List<Long> removals = Collections.synchronizedList(new ArrayList<>());

    /** Notes when it is told to remove something, and does nothing. */
    private final MailAccess access = (MailAccess) Proxy.newProxyInstance(
            MailAccess.class.getClassLoader(), new Class<?>[] {MailAccess.class}, (_, method, _) -> {
                assertThat(method.getName()).isEqualTo("change");
                removals.add(System.nanoTime());
                return 1;
            });

    private final Selection lease = Selection.of(new MessageRef(MailboxPath.INBOX, UidValidity.of(7), Uid.of(12)));

    @AfterEach
    void stops() {
        pending.stop();
    }

    @Test
    void isRemovedWhenTheTimeIsOver() {
        pending.add(ida, access, lease);
        assertThat(departures.from(ida, MailboxPath.INBOX)).containsExactly(Uid.of(12));

        await().until(() -> removals.size() == 1);
        await().until(() -> departures.from(ida, MailboxPath.INBOX).isEmpty());
    }

    @Test
    void isNotRemovedOnceItWasKept() {
        pending.add(ida, access, lease);
        pending.keep(ida, lease);

        assertThat(departures.from(ida, MailboxPath.INBOX)).isEmpty();
        await().during(GRACE.multipliedBy(3)).until(removals::isEmpty);
    }

    /** Kept and deleted once more: the first time must not end the second. */
    @Test
    void hasTheWholeTimeWhenItIsDeletedAgain() {
        pending.add(ida, access, lease);
        await().pollDelay(GRACE.dividedBy(2)).until(() -> true);
        pending.keep(ida, lease);
        long again = System.nanoTime();
        pending.add(ida, access, lease);

        await().until(() -> !removals.isEmpty());
        assertThat(removals).hasSize(1);
        assertThat(removals.getFirst() - again).isGreaterThanOrEqualTo(GRACE.toNanos());
    }
}
