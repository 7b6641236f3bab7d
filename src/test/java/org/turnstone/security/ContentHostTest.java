package org.turnstone.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be a second host, and what an operator is told of what may not. */
class ContentHostTest {

    private static ContentHost host(String pages, String content) {
        return new ContentHost(URI.create(pages), URI.create(content));
    }

    /** Browsers compare origins letter by letter. */
    @ParameterizedTest
    @CsvSource({
        "https://mail.example.org,        https://user.example.net,      https://mail.example.org, https://user.example.net",
        "https://Mail.Example.org:443/,   https://USER.example.net/,     https://mail.example.org, https://user.example.net",
        "http://mail.example.org:80,      http://user.example.net:8080,  http://mail.example.org,  http://user.example.net:8080",
        "http://localhost:8080,           http://[::1]:8080,             http://localhost:8080,    http://[::1]:8080"
    })
    void writesOriginsAsBrowsersDo(String pages, String content, String pagesOrigin, String contentOrigin) {
        assertThat(host(pages, content).pages()).isEqualTo(pagesOrigin);
        assertThat(host(pages, content).origin()).hasValue(contentOrigin);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://mail.example.org/user | it has to be an address without a path",
                "https://a:b@user.example.net | it has to be an address without a path",
                "https://user.example.net?a=b | it has to be an address without a path",
                "https://user.example.net#a | it has to be an address without a path",
                "user.example.net | it has to be an address without a path",
                "https:user.example.net | it has to be an address without a path",
                "ftp://user.example.net | it has to be an address without a path",
                "http://user.example.net | both have to be https, or both http",
                "https://mail.example.org | content needs another host name",
                "https://MAIL.example.org.:8443 | content needs another host name"
            })
    void refusesWhatIsNoSecondHost(String content, String why) {
        assertThatThrownBy(() -> host("https://mail.example.org", content))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("turnstone.content.url is \"" + content + "\"")
                .hasMessageContaining(why);
    }

    @Test
    void isNotNeeded() {
        assertThat(new ContentHost(URI.create("https://mail.example.org"), null).origin())
                .isEmpty();
    }
}
