package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListUnsubscribeTest {

    @Test
    void findsTheWaysInTheirOrder() {
        ListUnsubscribe ways = of("<mailto:leave@list.example?subject=off>,\r\n (or) <https://list.example/o ff?i=1>");

        assertThat(ways.mailto())
                .hasValueSatisfying(way -> assertThat(way).hasToString("mailto:leave@list.example?subject=off"));
        assertThat(ways.page()).hasValueSatisfying(way -> assertThat(way).hasToString("https://list.example/off?i=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://list.example/off",
                "<http://list.example/off>",
                "<javascript:alert(1)>",
                "<data:text/html,x>",
                "<https://bank.example@evil.example/>",
                "<https:///nowhere>",
                "<//list.example>",
                "<https://list.example/off",
                "<https://list.example/\u00fc>",
                "<https://l\u0430st.example/>"
            })
    void leavesOutWhatIsNoWay(String value) {
        assertThat(of(value).ways()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<>", "<https://a.example/>", "<mailto:a", " ,"})
    void takesTimeInStepWithTheLength(String piece) {
        String value = piece.repeat(900_000 / piece.length());
        Headers headers = headers(value);
        assertThat(CpuTime.ofBest(() -> ListUnsubscribe.of(headers))).isLessThan(Duration.ofMillis(100));
    }

    private static ListUnsubscribe of(String value) {
        return ListUnsubscribe.of(headers(value));
    }

    private static Headers headers(String value) {
        return Headers.parse(("List-Unsubscribe: " + value + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
