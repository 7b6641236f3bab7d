package org.turnstone.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import org.junit.jupiter.api.Test;

class TusTest {

    @Test
    void readsPairsOfKeysAndBase64() {
        assertThat(Tus.metadata("filename bmHDr3ZlLnR4dA==, account MQ==,empty"))
                .containsEntry("filename", "naïve.txt")
                .containsEntry("account", "1")
                .containsEntry("empty", "");
        assertThat(Tus.metadata(null)).isEmpty();
    }

    @Test
    void refusesWhatIsNeither() {
        assertThatThrownBy(() -> Tus.metadata("filename n%t base64")).isInstanceOf(BadRequestException.class);
        for (String number : new String[] {null, "", "-1", "1e3", "9".repeat(16)}) {
            assertThatThrownBy(() -> Tus.octets(number)).isInstanceOf(BadRequestException.class);
        }
    }
}
