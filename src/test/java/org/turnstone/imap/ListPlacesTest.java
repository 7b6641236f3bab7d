package org.turnstone.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.testing.ScriptedMail.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnstone.imap.PageCursor.Direction;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;

/** What a scrollbar asks: the scripts hold every command there is, and none of them grows with the mailbox. */
class ListPlacesTest {

    private static final Arrangement OLDEST = new Arrangement(Criterion.ALL, Arrangement.Order.OLDEST);

    private static Script thousand() {
        return Script.imap("IMAP4rev1 ESEARCH")
                .expect("tag SELECT \"INBOX\"")
                .reply("* 1000 EXISTS", "* OK [UIDVALIDITY 7] ok", "* OK [UIDNEXT 5001] ok", "tag OK done");
    }

    private static <T> T asked(Script script, Work<ImapFolder, T> work) {
        try (var server = ScriptedServer.playing(script)) {
            MailAccess mail = access(server);
            return mail.read(MailboxPath.INBOX, work);
        }
    }

    private static Optional<PageCursor> at(Script script, Arrangement arrangement, int position) {
        return asked(script, folder -> Optional.ofNullable(folder.at(arrangement, position)));
    }

    @Test
    void aPlaceIsHeldByTheMessageAboveIt() {
        Script script = thousand()
                .expect("tag FETCH 502:506 \\(UID\\)")
                .reply("* 502 FETCH (UID 2510)", "* 503 FETCH (UID 2515)", "tag OK done");

        assertThat(at(script, Arrangement.PLAIN, 500)).contains(new PageCursor(Direction.OLDER, Uid.of(2510), 502));
    }

    @Test
    void theTopNeedsNoQuestion() {
        assertThat(at(thousand(), Arrangement.PLAIN, 1)).isEmpty();
    }

    @Test
    void aPlaceBeyondTheEndIsTheLastRow() {
        Script script = thousand().expect("tag FETCH 2:6 \\(UID\\)").reply("* 2 FETCH (UID 10)", "tag OK done");

        assertThat(at(script, Arrangement.PLAIN, 4_000)).contains(new PageCursor(Direction.OLDER, Uid.of(10), 2));
    }

    /** RFC 9051 section 7.5.1: no EXPUNGE comes during FETCH, but the message may be gone all the same. */
    @Test
    void whereTheMessageAboveHasGoneTheNextOneHoldsThePlace() {
        Script script = thousand()
                .expect("tag FETCH 502:506 \\(UID\\)")
                .reply("* 504 FETCH (UID 2520)", "* 503 FETCH (UID 2515)", "tag NO [EXPUNGEISSUED] some have gone");

        assertThat(at(script, Arrangement.PLAIN, 500)).contains(new PageCursor(Direction.OLDER, Uid.of(2515), 503));
    }

    @Test
    void inAnotherOrderThePlaceIsCountedThere() {
        Script script = thousand().expect("tag UID SEARCH .*ALL.*").reply("* SEARCH 10 20 30 40", "tag OK done");

        assertThat(at(script, OLDEST, 3)).contains(new PageCursor(Direction.OLDER, Uid.of(20), 2));
    }

    @Test
    void datesAreAskedForWithOneCommand() {
        Script script = thousand()
                .expect("tag FETCH 1000,501,1 \\(INTERNALDATE\\)")
                .reply(
                        "* 1 FETCH (INTERNALDATE \"01-Mar-2020 08:00:00 +0000\")",
                        "* 1000 FETCH (INTERNALDATE \"01-Mar-2026 08:00:00 +0000\")",
                        "tag OK done");

        List<Milestone> milestones = asked(script, folder -> folder.milestones(Arrangement.PLAIN, 3));

        assertThat(milestones)
                .containsExactly(
                        new Milestone(1, Instant.parse("2026-03-01T08:00:00Z")),
                        new Milestone(1000, Instant.parse("2020-03-01T08:00:00Z")));
    }

    @Test
    void placesLieEvenlyAndReachBothEnds() {
        assertThat(Milestone.positions(0, 200)).isEmpty();
        assertThat(Milestone.positions(1, 200)).containsExactly(1);
        assertThat(Milestone.positions(3, 200)).containsExactly(1, 2, 3);
        assertThat(Milestone.positions(1_000_000_000, 3)).containsExactly(1, 500_000_000, 1_000_000_000);
    }
}
