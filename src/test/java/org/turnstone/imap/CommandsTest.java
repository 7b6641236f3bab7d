package org.turnstone.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;

/** What goes out: sets, names, strings; and what a person sees of cursors and previews. */
class CommandsTest {

    private static List<Uid> uids(long... values) {
        return LongStream.of(values).mapToObj(Uid::of).toList();
    }

    @Test
    void writesSetsInRanges() {
        assertThat(UidSet.of(uids(5, 1, 2, 3, 9, 5))).containsExactly("1:3,5,9");
        assertThat(UidSet.of(uids())).isEmpty();
    }

    @Test
    void cutsSetsThatWouldMakeALineTooLong() {
        List<Uid> odd = LongStream.range(0, 20_000)
                .mapToObj(i -> Uid.of(1_000_000 + 2 * i))
                .toList();

        List<String> sets = UidSet.of(odd);

        assertThat(sets).allMatch(set -> set.length() < 8_000);
        assertThat(sets.stream().flatMap(set -> UidSet.parse(set).stream()).toList())
                .isEqualTo(odd);
    }

    @Test
    void readsSetsInTheirOrderAndNoneWithoutAnEnd() {
        assertThat(UidSet.parse("304,319:320")).isEqualTo(uids(304, 319, 320));
        assertThat(UidSet.parse("7:5")).isEqualTo(uids(5, 6, 7));
        for (String nonsense : List.of("", "0", "1:", "a", "1:4294967295", "4294967296")) {
            assertThatThrownBy(() -> UidSet.parse(nonsense)).isInstanceOf(MalformedResponse.class);
        }
    }

    @Test
    void writesNamesAsTheSpecificationDoes() {
        // RFC 3501 section 5.1.3.
        assertThat(ModifiedUtf7.encode("~peter/mail/台北/日本語")).isEqualTo("~peter/mail/&U,BTFw-/&ZeVnLIqe-");
        assertThat(ModifiedUtf7.decode("~peter/mail/&U,BTFw-/&ZeVnLIqe-")).isEqualTo("~peter/mail/台北/日本語");
        assertThat(ModifiedUtf7.encode("A & B")).isEqualTo("A &- B");
    }

    @Test
    void readsBackEveryNameItWrites() {
        for (String name : List.of("Entwürfe", "&", "&&", "&-", "&AAA-", "a&ü&b", "\uD83D\uDC26", "ü\uD83D\uDC26ß x")) {
            assertThat(ModifiedUtf7.decode(ModifiedUtf7.encode(name))).isEqualTo(name);
        }
    }

    @Test
    void letsNoTextBecomeACommand() {
        Command command = Command.of("LOGIN").string("a\" \\b").string("x\r\na2 DELETE INBOX");

        assertThat(command.pieces()).hasSize(3);
        assertThat(command.pieces().getFirst()).isEqualTo("LOGIN \"a\\\" \\\\b\" ");
        assertThat(command.pieces().get(1)).isInstanceOf(MessageSource.class);
        assertThat(Command.of("SELECT").mailbox(MailboxPath.of("a\"b")).pieces())
                .containsExactly("SELECT \"a\\\"b\"");
    }

    @Test
    void readsBackCursors() {
        PageCursor cursor = new PageCursor(PageCursor.Direction.OLDER, Uid.of(4711), 93);

        assertThat(PageCursor.parse(cursor.text())).contains(cursor);
        for (String nonsense : List.of("", "o1", "x1.1", "o0.1", "o99999999999.1", "o4294967296.1", "o1.9999999999")) {
            assertThat(PageCursor.parse(nonsense)).as(nonsense).isEmpty();
        }
    }

    @Test
    void shortensPreviewsBetweenWords() {
        String shortened = Previews.shortened("word ".repeat(50));

        assertThat(shortened).hasSizeLessThanOrEqualTo(140).endsWith("word…");
        assertThat(Previews.shortened(" a\r\n\t b\u200b\u00a0c ")).isEqualTo("a b c");
        assertThat(Previews.shortened("\uD83D\uDC26".repeat(100)))
                .hasSizeLessThanOrEqualTo(140)
                .endsWith("\uD83D\uDC26…");
    }

    @Test
    void hidesSecrets() {
        assertThat(new Command.Answer("c2VjcmV0").toString()).doesNotContain("c2VjcmV0");
    }

    @Test
    void believesNoCapabilityThatIsSwitchedOff() {
        Capabilities can =
                new Capabilities(java.util.Set.of("move", "UIDPLUS", "APPENDLIMIT=1000")).without(List.of("Move"));

        assertThat(can.move()).isFalse();
        assertThat(can.uidplus()).isTrue();
        assertThat(can.appendLimit()).hasValue(1000);
        assertThat(Capabilities.NONE.appendLimit()).isEmpty();
    }
}
