package org.turnstone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a row of the list hands to a form: exactly the messages it stands for. */
class MessageSetTest {

    private static final int MOST = 5_000;

    private static MessageSet set(long... uids) {
        return new MessageSet(
                MailboxPath.INBOX,
                UidValidity.of(7),
                LongStream.of(uids).mapToObj(Uid::of).toList());
    }

    @Test
    void namesRunsOnlyWhereEveryMessageIsMeant() {
        assertThat(set(12).id()).isEqualTo("7.12");
        assertThat(set(17, 12, 16, 15, 16).id()).isEqualTo("7.12,15:17");
        assertThat(set(1, 3, 5).id()).isEqualTo("7.1,3,5");
    }

    @Test
    void isReadBack() {
        MessageSet all = set(12, 15, 16, 17, 4_294_967_295L);

        assertThat(MessageSet.parse(MailboxPath.INBOX, all.id(), MOST)).contains(all);
    }

    @Test
    void isReadBackHoweverScattered() {
        MessageSet all =
                set(LongStream.range(0, MOST).map(i -> 1_000_000_000L + 2 * i).toArray());

        assertThat(MessageSet.parse(MailboxPath.INBOX, all.id(), MOST)).contains(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "7.",
                "7.0",
                "7.12,",
                "7.,12",
                "7.17:15",
                "7.1:*",
                "7.1:2:3",
                "7.4294967296",
                "4294967296.1",
                "7.1:5001",
                "7.1:9999999999",
                "7.12 ",
                "x.12",
                "7.12.13"
            })
    void isNothingElse(String id) {
        assertThat(MessageSet.parse(MailboxPath.INBOX, id, MOST)).isEmpty();
    }

    @Test
    void isBounded() {
        assertThat(MessageSet.parse(MailboxPath.INBOX, "7.1:5000", MOST)).isPresent();
        assertThat(MessageSet.parse(MailboxPath.INBOX, "7.1:2500,3000:5600", MOST))
                .isEmpty();
    }
}
