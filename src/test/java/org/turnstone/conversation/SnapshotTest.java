package org.turnstone.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.conversation.Mail.INBOX;
import static org.turnstone.conversation.Mail.letter;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.MailboxPath;

/** What lies in the database: enough to go on with, nothing to read, and nothing that is believed on any doubt. */
class SnapshotTest {

    private static final Set<MailboxPath> ALL = Set.of(INBOX, Mail.SENT);

    private final Mail mail = new Mail();
    private final Hash hash = new Hash(new byte[16]);

    private byte[] snapshot() {
        mail.in(Mail.SENT, letter("secret-id@x", "Divorce", "Ida <ida@example.org>"));
        mail.inbox(letter("b@x", "Re: Divorce", "Jonas Weber <jonas@example.org>", "secret-id@x"));
        mail.inbox(letter("c@x", "Lunch", "Jonas Weber <jonas@example.org>"));
        mail.index.compared(INBOX, 4);
        return new Snapshot(hash).write(mail.index);
    }

    @Test
    void isTheSameIndex() {
        Index again = new Snapshot(hash).read(snapshot(), ALL).orElseThrow();

        assertThat(again.page(INBOX, null, 10)).isEqualTo(mail.index.page(INBOX, null, 10));
        assertThat(again.extent(INBOX)).isEqualTo(mail.index.extent(INBOX));
        assertThat(again.messages()).isEqualTo(3);
    }

    @Test
    void goesOnWhereItWas() {
        Mail later = new Mail(new Snapshot(hash).read(snapshot(), ALL).orElseThrow(), 3);
        long answer = later.inbox(letter("d@x", "Re: Divorce", "Ida <ida@example.org>", "secret-id@x"));

        assertThat(later.with(answer)).containsExactly(1L, 2L, answer);
    }

    @Test
    void leavesOutAMailboxThatIsNoLongerThere() {
        Index again = new Snapshot(hash).read(snapshot(), List.of(INBOX)).orElseThrow();

        assertThat(again.mailboxes()).containsExactly(INBOX);
        assertThat(again.messages()).isEqualTo(2);
    }

    @Test
    void holdsNothingThatCanBeRead() throws Exception {
        byte[] octets;
        try (var in = new InflaterInputStream(new ByteArrayInputStream(snapshot()))) {
            octets = in.readAllBytes();
        }
        String text = new String(octets, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);

        assertThat(text).doesNotContain("secret", "divorce", "jonas", "weber", "inbox", "sent", "ida@");
    }

    @Test
    void isNotBelievedWithAnotherKeyOrWhenItIsDamaged() {
        byte[] whole = snapshot();

        assertThat(new Snapshot(new Hash("another key here".getBytes(StandardCharsets.UTF_8))).read(whole, ALL))
                .isEmpty();
        assertThat(new Snapshot(hash).read(new byte[0], ALL)).isEmpty();
        for (int cut = 1; cut < whole.length; cut++) {
            assertThat(new Snapshot(hash).read(Arrays.copyOf(whole, cut), ALL)).isEmpty();
        }
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            // Whatever comes out, nothing is thrown.
            new Snapshot(hash).read(damaged, ALL).ifPresent(Index::messages);
        }
    }
}
