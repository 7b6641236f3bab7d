package org.turnstone.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.turnstone.testing.ScriptedMail.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.Flag;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.problem.NotFound;
import org.turnstone.problem.PartlyDone;
import org.turnstone.problem.QuotaExceeded;
import org.turnstone.problem.ServerRefused;
import org.turnstone.problem.ServerUnreachable;
import org.turnstone.testing.Script;
import org.turnstone.testing.ScriptedServer;

/** Servers that refuse in the midst of something, or without saying why. */
class HalfwayTest {

    private static final MailboxPath ARCHIVE = MailboxPath.of("Archive");

    private static Script selected(String capabilities, String... lines) {
        return Script.imap("IMAP4rev1 " + capabilities)
                .expect("tag SELECT \"INBOX\"")
                .reply("* 3000 EXISTS", "* FLAGS (\\Seen \\Deleted)", "* OK [UIDVALIDITY 7] ok")
                .reply(lines);
    }

    private static <T> T change(Script script, Work<ImapFolder, T> work) {
        try (var server = ScriptedServer.playing(script)) {
            return access(server).change(MailboxPath.INBOX, work);
        }
    }

    private static List<Uid> scattered(int count) {
        return LongStream.range(0, count)
                .mapToObj(i -> Uid.of(1_000_001 + 2 * i))
                .toList();
    }

    /** Thousand numbers of seven digits take two commands. */
    @Test
    void saysThatOnlyAPartWasMoved() {
        String all = scattered(1_000).stream().map(Uid::toString).collect(Collectors.joining(","));
        Script script = selected("MOVE UIDPLUS ESEARCH", "tag OK [READ-WRITE] selected")
                .always("tag UID SEARCH RETURN \\(ALL\\) UID .*", "* ESEARCH UID ALL " + all, "tag OK done")
                .expect("tag UID MOVE .* \"Archive\"")
                .reply("tag OK moved")
                .expect("tag UID MOVE .* \"Archive\"")
                .reply("tag NO [OVERQUOTA] full");

        PartlyDone problem = catchThrowableOfType(
                PartlyDone.class, () -> change(script, folder -> folder.move(scattered(1_000), ARCHIVE)));

        assertThat(problem).hasCauseInstanceOf(QuotaExceeded.class);
    }

    @Test
    void isRefusedAsAWholeWhereTheFirstCommandIs() {
        Script script = selected("MOVE UIDPLUS ESEARCH", "tag OK [READ-WRITE] selected")
                .expect("tag UID SEARCH RETURN \\(ALL\\) UID 7")
                .reply("* ESEARCH UID ALL 7", "tag OK done")
                .expect("tag UID MOVE 7 \"Archive\"")
                .reply("tag NO [OVERQUOTA] full");

        assertThatThrownBy(() -> change(script, folder -> folder.move(List.of(Uid.of(7)), ARCHIVE)))
                .isInstanceOf(QuotaExceeded.class);
    }

    /** Without UIDPLUS the copies are looked for afterwards; a target that nobody may read keeps them all the same. */
    private static Script movedOutOfSight() {
        return selected("MOVE ESEARCH", "tag OK [READ-WRITE] selected")
                .expect("tag UID SEARCH RETURN \\(ALL\\) UID 7")
                .reply("* ESEARCH UID ALL 7", "tag OK done")
                .expect("tag STATUS \"Archive\" .*")
                .reply("* STATUS \"Archive\" (MESSAGES 0 UNSEEN 0 UIDVALIDITY 9 UIDNEXT 5)", "tag OK done")
                .expect("tag UID FETCH 7 .*")
                .reply("tag OK done")
                .expect("tag UID MOVE 7 \"Archive\"")
                .reply("tag OK moved")
                .expect("tag EXAMINE \"Archive\"")
                .reply("tag NO [NOPERM] not yours to read");
    }

    @Test
    void hasMovedThoughNobodyCanSayWhere() {
        Script script = movedOutOfSight();

        Moved moved = change(script, folder -> folder.move(List.of(Uid.of(7)), ARCHIVE));

        assertThat(moved.moved()).isEqualTo(1);
        assertThat(moved.uids()).isEmpty();
        assertThat(moved.target()).isNull();
    }

    /** The first move went well; of the next one nobody may say that it was refused. */
    @Test
    void cannotGoOnOnceItLostItsMailbox() {
        Script script = movedOutOfSight();

        assertThatThrownBy(() -> change(script, folder -> {
                    folder.move(List.of(Uid.of(7)), ARCHIVE);
                    return folder.move(List.of(Uid.of(8)), MailboxPath.of("Projects"));
                }))
                .isInstanceOf(ServerUnreachable.class);
    }

    @Test
    void tellsAMailboxThatCannotBeOpenedFromOneThatIsGone() {
        Script locked = Script.imap("IMAP4rev1")
                .expect("tag SELECT \"INBOX\"")
                .reply("tag NO Mailbox is locked")
                .expect("tag LIST \"\" \"INBOX\"")
                .reply("* LIST () \"/\" INBOX", "tag OK done");
        Script gone = Script.imap("IMAP4rev1")
                .expect("tag SELECT \"INBOX\"")
                .reply("tag NO No such mailbox")
                .expect("tag LIST \"\" \"INBOX\"")
                .reply("tag OK done");

        assertThatThrownBy(() -> change(locked, ImapFolder::exists)).isInstanceOf(ServerRefused.class);
        assertThatThrownBy(() -> change(gone, ImapFolder::exists)).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsNoMarkWhereNothingMayChange() {
        assertThat(notKept("tag OK [READ-ONLY] selected")).containsExactlyInAnyOrder(Flag.SEEN, Flag.DELETED);
        assertThat(notKept("* OK [PERMANENTFLAGS (\\Seen)] ok", "tag OK [READ-WRITE] selected"))
                .containsExactly(Flag.DELETED);
        assertThat(notKept("tag OK [READ-WRITE] selected")).isEmpty();
    }

    private static Set<Flag> notKept(String... lines) {
        return change(selected("", lines), folder -> folder.notPermitted(Set.of(Flag.SEEN, Flag.DELETED)));
    }
}
