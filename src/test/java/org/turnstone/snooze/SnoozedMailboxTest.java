package org.turnstone.snooze;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.mail.MailboxPath;

class SnoozedMailboxTest {

    @ParameterizedTest
    @ValueSource(strings = {"Snoozed", "INBOX.Snoozed", "INBOX/Snoozed", "inbox\\Snoozed"})
    void isKnownByItsNameWhereverTheServerHangsIt(String name) {
        assertThat(SnoozedMailbox.is(MailboxPath.of(name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"snoozed", "Not Snoozed", "Clients/Snoozed", "Snoozed/2026", "INBOX"})
    void isNoOther(String name) {
        assertThat(SnoozedMailbox.is(MailboxPath.of(name))).isFalse();
    }
}
