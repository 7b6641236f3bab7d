package org.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    @Test
    void keepsTheRegionForItDecidesHowDatesAreWritten() {
        assertThat(Languages.choose("en-US,en;q=0.9")).isEqualTo(Locale.US);
    }

    @Test
    void passesOverLanguagesThereAreNoWordsFor() {
        assertThat(Languages.choose("tlh, en-AU;q=0.5")).isEqualTo(Locale.of("en", "AU"));
    }

    @Test
    void speaksTheDefaultWhenNothingFits() {
        assertThat(Languages.choose(null)).isEqualTo(Languages.DEFAULT);
        assertThat(Languages.choose("")).isEqualTo(Languages.DEFAULT);
        assertThat(Languages.choose("tlh")).isEqualTo(Languages.DEFAULT);
        assertThat(Languages.choose("*;;;q=x")).isEqualTo(Languages.DEFAULT);
    }

    @Test
    void letsNoUnheardOfRegionIn() {
        assertThat(Languages.choose("en-ZZ")).isEqualTo(Locale.of("en"));
    }
}
