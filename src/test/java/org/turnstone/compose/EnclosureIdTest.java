package org.turnstone.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnclosureIdTest {

    @Test
    void isReadBackAsItWasWritten() {
        for (EnclosureId id : List.of(
                EnclosureId.draft("1.2"),
                EnclosureId.original("TEXT"),
                EnclosureId.wholeOriginal(),
                EnclosureId.uploaded(UUID.randomUUID()))) {
            assertThat(EnclosureId.parse(id.text())).contains(id);
        }
    }

    @Test
    void isNothingElse() {
        for (String text : List.of("", "u-", "u-1", "u-" + "-".repeat(36), "x-1.2", "d-1.2;", "u-../../etc/passwd")) {
            assertThat(EnclosureId.parse(text)).as(text).isEmpty();
        }
    }
}
