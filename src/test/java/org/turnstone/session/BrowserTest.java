package org.turnstone.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserTest {

    @Test
    void isCalledByWhatPeopleCallIt() {
        assertThat(Browser.describe("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"))
                .isEqualTo("Firefox on Linux");
        assertThat(
                        Browser.describe(
                                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1"))
                .isEqualTo("Safari on iPhone");
    }

    @Test
    void keepsNothingOfWhatAClientMakesUp() {
        assertThat(Browser.describe("<script>alert(1)</script>\r\nX: y")).isEqualTo("Browser on unknown system");
        assertThat(Browser.describe(null)).isEqualTo("Browser on unknown system");
    }
}
