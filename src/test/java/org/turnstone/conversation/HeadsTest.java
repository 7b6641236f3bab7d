package org.turnstone.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.conversation.Mail.INBOX;
import static org.turnstone.conversation.Mail.SENT;
import static org.turnstone.conversation.Mail.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.turnstone.imap.Milestone;
import org.turnstone.imap.Neighbours;
import org.turnstone.imap.PageCursor;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;

/** Where conversations stand in the list: what is counted is what one finds who goes there row by row. */
class HeadsTest {

    private final Mail mail = new Mail();
    private final Random random = new Random(7);

    private void arrive(int messages) {
        for (int i = 0; i < messages; i++) {
            String id = "m" + random.nextInt(1_000_000);
            String author = "Someone <" + random.nextInt(5) + "@example.org>";
            MailboxPath mailbox = random.nextInt(4) == 0 ? SENT : INBOX;
            if (random.nextInt(3) == 0) {
                mail.in(mailbox, letter(id + "@x", "Re: Lease", author, "root" + random.nextInt(20) + "@x"));
            } else {
                mail.in(mailbox, letter(id + "@x", "Subject " + id, author));
            }
        }
    }

    private List<Uid> walked() {
        List<Uid> heads = new ArrayList<>();
        PageCursor cursor = null;
        do {
            Slice slice = mail.index.page(INBOX, cursor, 50).orElseThrow();
            assertThat(slice.first()).isEqualTo(slice.conversations().isEmpty() ? 0 : heads.size() + 1);
            slice.conversations()
                    .forEach(conversation -> heads.add(conversation.here().getFirst()));
            cursor = slice.older();
        } while (cursor != null);
        return heads;
    }

    /** What each message says of its own conversation. */
    private List<Uid> asked() {
        List<Uid> heads = new ArrayList<>();
        for (long value : mail.index.uids(INBOX)) {
            Uid uid = Uid.of(value);
            Conversation conversation = mail.index.of(Mail.ref(INBOX, value)).orElseThrow();
            if (conversation.here().getFirst().equals(uid)) {
                heads.addFirst(uid);
            }
        }
        return heads;
    }

    private void assertCounted() {
        List<Uid> heads = walked();
        assertThat(heads).isEqualTo(asked());
        assertGoesUpAgain(heads);
        assertThat(mail.index.page(INBOX, null, 1).orElseThrow().total()).isEqualTo(heads.size());
        for (int position = 1; position <= heads.size(); position += 1 + random.nextInt(9)) {
            Slice slice = mail.index
                    .page(INBOX, mail.index.at(INBOX, position).orElseThrow(), 1)
                    .orElseThrow();
            assertThat(slice.first()).isEqualTo(position);
            assertThat(slice.conversations().getFirst().here().getFirst()).isEqualTo(heads.get(position - 1));
        }
    }

    private void assertGoesUpAgain(List<Uid> heads) {
        List<Uid> climbed = new ArrayList<>();
        PageCursor cursor = PageCursor.END;
        while (cursor != null) {
            Slice slice = mail.index.page(INBOX, cursor, 40).orElseThrow();
            List<Uid> page = slice.conversations().stream()
                    .map(conversation -> conversation.here().getFirst())
                    .filter(head -> !climbed.contains(head))
                    .toList();
            climbed.addAll(0, page);
            cursor = slice.newer();
        }
        assertThat(climbed).isEqualTo(heads);
    }

    @Test
    void tellWhatStandsBesideAMessage() {
        arrive(200);
        List<Uid> heads = walked();
        for (int row = 0; row < heads.size(); row++) {
            Neighbours beside = mail.index
                    .neighbours(Mail.ref(INBOX, heads.get(row).value()))
                    .orElseThrow();
            assertThat(beside.newer().orElse(null)).isEqualTo(row == 0 ? null : heads.get(row - 1));
            assertThat(beside.older().orElse(null)).isEqualTo(row == heads.size() - 1 ? null : heads.get(row + 1));
        }
    }

    @Test
    void areKeptWhileMailComesElsewhere() {
        arrive(100);
        mail.index.page(INBOX, null, 1);
        Heads before = mail.index.shelves.of(INBOX).heads;
        mail.in(SENT, Mail.letter("elsewhere@x", "Elsewhere", "Someone <1@example.org>"));
        mail.index.page(INBOX, null, 1);
        assertThat(mail.index.shelves.of(INBOX).heads).isSameAs(before);
        mail.inbox(Mail.letter("here@x", "Here", "Someone <1@example.org>"));
        mail.index.page(INBOX, null, 1);
        assertThat(mail.index.shelves.of(INBOX).heads).isNotSameAs(before);
    }

    @Test
    void behindTheLastRowIsNothing() {
        arrive(60);
        PageCursor behind = new PageCursor(PageCursor.Direction.OLDER, walked().getLast(), 0);
        Slice slice = mail.index.page(INBOX, behind, 50).orElseThrow();
        assertThat(slice.conversations()).isEmpty();
        assertThat(slice.newer()).isNull();
    }

    @Test
    void countAsOneFindsThemRowByRow() {
        arrive(700);
        assertCounted();
    }

    @Test
    void areCountedAnewWhenMailComesAndGoes() {
        arrive(300);
        assertCounted();
        for (int round = 0; round < 5; round++) {
            List<Uid> heads = walked();
            mail.index.remove(INBOX, List.of(heads.get(0), heads.get(heads.size() / 2), heads.getLast()));
            assertCounted();
            arrive(20);
            assertCounted();
        }
    }

    @Test
    void aPlaceBeyondTheEndIsTheLastRow() {
        arrive(60);
        int total = walked().size();
        Slice slice = mail.index
                .page(INBOX, mail.index.at(INBOX, 9_999).orElseThrow(), 50)
                .orElseThrow();
        assertThat(slice.first()).isEqualTo(total);
        assertThat(slice.conversations()).hasSize(1);
        assertThat(mail.index.at(MailboxPath.of("Nowhere"), 3)).isEmpty();
    }

    @Test
    void tellTheirDatesFromTheTopDown() {
        arrive(300);
        List<Milestone> milestones = mail.index.milestones(INBOX, 40).orElseThrow();
        assertThat(milestones).hasSize(40);
        assertThat(milestones.getFirst().position()).isEqualTo(1);
        assertThat(milestones.getLast().position()).isEqualTo(walked().size());
        assertThat(milestones.reversed())
                .isSortedAccordingTo((a, b) -> a.receivedAt().compareTo(b.receivedAt()));
    }
}
