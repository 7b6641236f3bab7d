package org.turnstone.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.MessageRef;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;

/** What a row is known by on the page. */
class RowIdTest {

    private static String id(MailboxPath mailbox, long validity, long uid) {
        return RowId.of(new MessageRef(mailbox, UidValidity.of(validity), Uid.of(uid)));
    }

    @Test
    void isAnotherInAnotherEraAndInAnotherMailbox() {
        assertThat(id(MailboxPath.INBOX, 1, 4))
                .isNotEqualTo(id(MailboxPath.INBOX, 2, 4))
                .isNotEqualTo(id(MailboxPath.INBOX, 1, 5))
                .isNotEqualTo(id(MailboxPath.of("Projects"), 1, 4));
        assertThat(id(MailboxPath.INBOX, 1, 23)).isNotEqualTo(id(MailboxPath.INBOX, 12, 3));
    }

    @Test
    void canStandInASelectorAsItIs() {
        assertThat(id(MailboxPath.of("Kunden.2026/Nord & Süd"), 0xffff_ffffL, 0xffff_ffffL))
                .matches("[a-z][a-z0-9-]+");
    }
}
