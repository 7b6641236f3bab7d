package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageIdsTest {

    @Test
    void readsEachIdentifierOnceAndInOrder() {
        assertThat(MessageIds.parse("<b@x> <a@x>,<b@x> junk <c@\t x>")).containsExactly("<b@x>", "<a@x>", "<c@x>");
        assertThat(MessageIds.parse("a@x b@x")).containsExactly("<a@x>", "<b@x>");
        assertThat(MessageIds.parse("<a@x <b@x>")).containsExactly("<a@x>", "<b@x>");
        assertThat(MessageIds.parse("your message of Monday")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<a@b>", "<<", "a@b ", "<a", "> <"})
    void fiftyKilobytesAreReadAtOnceAndBounded(String piece) {
        String header = piece.repeat(50_000 / piece.length());
        assertThat(CpuTime.ofBest(() -> MessageIds.parse(header))).isLessThan(Duration.ofMillis(100));
        assertThat(MessageIds.parse(header)).hasSizeLessThanOrEqualTo(1_000);
    }

    @Test
    void generatesWhatItReads() {
        String id = MessageIds.generate("example.org");
        assertThat(MessageIds.parse(id)).containsExactly(id);
        assertThat(id).isNotEqualTo(MessageIds.generate("example.org")).endsWith("@example.org>");
        assertThat(OutgoingCheck.isMessageId(id)).isTrue();
    }
}
