package org.turnstone.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 section 14. */
class ByteRangeTest {

    @Test
    void readsWhatPlayersAskFor() {
        assertThat(ByteRange.parse("bytes=0-", 100)).contains(new ByteRange(0, 99));
        assertThat(ByteRange.parse("bytes=10-19", 100)).contains(new ByteRange(10, 19));
        assertThat(ByteRange.parse("bytes=90-500", 100)).contains(new ByteRange(90, 99));
        assertThat(ByteRange.parse("bytes=-30", 100)).contains(new ByteRange(70, 99));
        assertThat(ByteRange.parse("bytes=-300", 100)).contains(new ByteRange(0, 99));
    }

    @Test
    void knowsWhatCannotBeAnswered() {
        assertThat(ByteRange.parse("bytes=100-", 100).orElseThrow().isWithin(100))
                .isFalse();
        assertThat(ByteRange.parse("bytes=0-", 0).orElseThrow().isWithin(0)).isFalse();
        assertThat(ByteRange.parse("bytes=-0", 100).orElseThrow().isWithin(100)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "lines=1-2",
                "bytes=0-1,5-6",
                "bytes=9-3",
                "bytes=99999999999999999999-"
            })
    void givesTheWholeForEverythingElse(String header) {
        assertThat(ByteRange.parse(header, 100)).isEmpty();
        assertThat(ByteRange.parse(null, 100)).isEmpty();
    }
}
