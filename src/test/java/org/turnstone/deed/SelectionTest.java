package org.turnstone.deed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.MailboxPath;
import org.turnstone.mail.Uid;
import org.turnstone.problem.InvalidInput;

/** What a form says was chosen. */
class SelectionTest {

    private static Selection of(String... ids) {
        return Selection.of(MailboxPath.INBOX, List.of(ids));
    }

    @Test
    void namesEachMessageOnce() {
        assertThat(of("7.12", "7.15:17", "7.16").uids())
                .containsExactly(Uid.of(12), Uid.of(15), Uid.of(16), Uid.of(17));
    }

    @Test
    void isOfOneEra() {
        assertThatThrownBy(() -> of("7.12", "8.12"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("selection.malformed");
    }

    @Test
    void isBoundedAsAWhole() {
        assertThatThrownBy(() -> of("7.1:5000", "7.5001"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("selection.too-many");
    }

    /** A few octets each, five thousand messages each: the sum must be refused before it is there. */
    @Test
    void isRefusedBeforeItFillsTheMemory() {
        List<String> ids = IntStream.range(0, 20_000)
                .mapToObj(i -> "7." + (i * 5_000L + 1) + ":" + (i * 5_000L + 5_000))
                .toList();

        assertThatThrownBy(() -> Selection.of(MailboxPath.INBOX, ids))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("selection.too-many");
    }
}
