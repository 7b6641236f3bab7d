package org.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/mail/1/INBOX?at=o4.2", "/mail/1/%D0%A1", "/a//b"})
    void staysHere(String path) {
        assertThat(LocalPath.orElse(path, "/else")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mail",
                "//evil.example",
                "/\\evil.example",
                "\\evil",
                "https:evil",
                "https://evil.example",
                "/\t/evil",
                "/ /evil",
                "javascript:alert(1)",
                "/\n/evil",
                "\u0000/",
                "/\u00e9"
            })
    void goesNowhereElse(String path) {
        assertThat(LocalPath.orElse(path, "/else")).isEqualTo("/else");
    }
}
