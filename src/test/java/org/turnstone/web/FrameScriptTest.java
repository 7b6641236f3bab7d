package org.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class FrameScriptTest {

    private static final String DOCUMENT = "<!doctype html><meta charset=\"utf-8\"><title>x</title>";

    /** Of the bytes that a browser hashes: all that stands between the tags. */
    @Test
    void isNamedByTheHashOfItsVeryBytes() throws NoSuchAlgorithmException {
        String served = FrameScript.into(DOCUMENT, "https://mail.example", "");
        String script = served.substring(served.indexOf("\"\">") + 3, served.indexOf("</script>"));

        assertThat(FrameScript.hash())
                .isEqualTo("sha256-"
                        + Base64.getEncoder()
                                .encodeToString(MessageDigest.getInstance("SHA-256")
                                        .digest(script.getBytes(StandardCharsets.UTF_8))));
        // A carriage return would be another byte to the browser than it is here, and a comment costs every message.
        assertThat(script).doesNotContain("\r", "</", "<!--", "//").hasSizeLessThan(3_500);
    }

    @Test
    void standsBeforeAnythingOfTheMails() {
        assertThat(FrameScript.into(DOCUMENT, "https://mail.example", "expired"))
                .startsWith("<!doctype html><meta charset=\"utf-8\">"
                        + "<script data-pages=\"https://mail.example\" data-state=\"expired\">")
                .endsWith("</script><title>x</title>");
        assertThatThrownBy(() -> FrameScript.into("<p>Hello", "https://mail.example", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
