package org.turnstone.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureIdTest {

    @Test
    void isLettersAndDigits() {
        String id = "i1ssEHhBR5eDAGfKHmwnLsTt";
        assertThat(PictureId.parse(id)).contains(new PictureId(id));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "short",
                "i1ssEHhBR5eDAGfKHmwnLsT\r\nX-A: b",
                "i1ssEHhBR5eDAGfKHmwnLsT>",
                "../../../../../../etc/passwd",
                "i1ssEHhBR5eDAGfKHmwnLsTt.png",
                "ａ1ssEHhBR5eDAGfKHmwnLsTt",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void isNothingElse(String fileName) {
        assertThat(PictureId.parse(fileName)).isEmpty();
    }
}
