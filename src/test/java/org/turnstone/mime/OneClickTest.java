package org.turnstone.mime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 8058: only where a good signature covers it. */
class OneClickTest {

    private static final String GOOD =
            """
            Authentication-Results: mx.example.org; dkim=pass header.d=list.example
            DKIM-Signature: v=1; d=List.Example; s=k; h=From:Subject:
             List-Unsubscribe : list-unsubscribe-post; b=abc
            From: news@list.example
            List-Unsubscribe: <mailto:off@list.example>, <https://list.example/off?p=1>
            List-Unsubscribe-Post: List-Unsubscribe=One-Click
            """;

    private static Optional<URI> of(String headers) {
        return OneClick.of(Headers.parse((headers + "\n").getBytes(UTF_8)), List.of("mx.example.org"));
    }

    @Test
    void isOfferedWhereAGoodSignatureCoversIt() {
        assertThat(of(GOOD)).contains(URI.create("https://list.example/off?p=1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    dkim=pass                 | dkim=fail
                    mx.example.org;           | mx.evil.example;
                    header.d=list.example     | header.d=other.example
                    d=List.Example            | d=other.example
                    : list-unsubscribe-post   | ''
                    List-Unsubscribe :        | ''
                    =One-Click                | =Two-Clicks
                    https:                    | http:
                    https://                  | https://user@
                    From: news@list.example   | List-Unsubscribe: <https://evil.example/>
                    From: news@list.example   | List-Unsubscribe-Post: List-Unsubscribe=One-Click
                    From: news@list.example   | DKIM-Signature: v=1; d=list.example; h=From; b=x
                    """)
    void isNotWhereAnythingOfItIsMissing(String words, String others) {
        assertThat(GOOD).contains(words);
        assertThat(of(GOOD.replace(words, others))).isEmpty();
    }

    @Test
    void isNotWhereNobodyIsBelieved() {
        assertThat(OneClick.of(Headers.parse((GOOD + "\n").getBytes(UTF_8)), List.of()))
                .isEmpty();
    }
}
