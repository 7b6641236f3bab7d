package org.turnstone.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R04: how an address is read, and which spellings are none. */
class TargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0X7F.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.0.0.01/",
                "http://127.0.0.1./",
                "http://127.0.0.256/",
                "http://1.2.3.4.5/",
                "http://0/",
                "http://0x/",
                "http://pictures.example.7/",
                "http://x.0x7f/",
                "http://017700000001/",
                "http://[fe80::1%25eth0]/",
                "http:///a.png",
                "http:a.png",
                "//host/a.png",
                "http://-a.example/",
                "ftp://host.example/",
                "file:///etc/passwd",
                "gopher://host.example/",
                "javascript:alert(1)",
                "data:image/png;base64,",
                "http://user@host.example/",
                "http://user:secret@host.example/",
                "http://@host.example/",
                "jar:http://host.example!/"
            })
    void refusesWhatIsNoPlainAddress(String address) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Target.of(URI.create(address)))
                .extracting(Refused::why)
                .isIn(Refused.Why.HOST, Refused.Why.SCHEME);
    }

    @ParameterizedTest
    @CsvSource({
        "http://News.Example, false, news.example, 80, /, news.example",
        "https://news.example/a%20b?c=%7B1%7D#d, true, news.example, 443, /a%20b?c=%7B1%7D, news.example",
        "https://news.example:443/, true, news.example, 443, /, news.example",
        "http://news.example:8080/?, false, news.example, 8080, /?, news.example:8080",
        "http://127.0.0.1.nip.io/, false, 127.0.0.1.nip.io, 80, /, 127.0.0.1.nip.io",
        "http://8.8.8.8/x, false, 8.8.8.8, 80, /x, 8.8.8.8",
        "https://[2606:4700::1111]/x, true, [2606:4700::1111], 443, /x, [2606:4700::1111]",
        "http://news.example./x, false, news.example., 80, /x, news.example.",
        "http://news.example/bücher, false, news.example, 80, /b%C3%BCcher, news.example",
    })
    void readsOneThatIs(String address, boolean tls, String host, int port, String path, String authority)
            throws Refused {
        Target target = Target.of(URI.create(address));

        assertThat(target).isEqualTo(new Target(tls, host, port, path));
        assertThat(target.authority()).isEqualTo(authority);
    }
}
