package org.turnstone.preference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSizeTest {

    @ParameterizedTest
    @CsvSource({"100,110,90", "80,90,80", "200,200,175"})
    void goesUpAndDownByItsSteps(int percent, int larger, int smaller) {
        TextSize size = new TextSize(percent);

        assertThat(size.larger()).isEqualTo(new TextSize(larger));
        assertThat(size.smaller()).isEqualTo(new TextSize(smaller));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "101", "-100", "1e3", "200%", " 90"})
    void isNormalWhereNobodyHasChosen(String written) {
        assertThat(TextSize.parse(written)).isEqualTo(TextSize.NORMAL);
    }
}
