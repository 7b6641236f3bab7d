package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Fri, 21 Nov 1997 09:55:06 -0600           | 1997-11-21T15:55:06Z
            21 Nov 97 09:55:06 GMT                    | 1997-11-21T09:55:06Z
            21 Nov 07 09:55 EST                       | 2007-11-21T14:55:00Z
            Friday, 21-Nov-97 09:55:06 GMT            | 1997-11-21T09:55:06Z
            Fri Nov 21 09:55:06 1997                  | 1997-11-21T09:55:06Z
            Fri Nov 21 09:55:06 PST 1997              | 1997-11-21T17:55:06Z
            2020-01-02T03:04:05Z                      | 2020-01-02T03:04:05Z
            2020-01-02 03:04:05 +0100                 | 2020-01-02T02:04:05Z
            Thu, 1 Jan 2015 12:00:00                  | 2015-01-01T12:00:00Z
            Thu, 1 Jan 2015 12:00:00+0200             | 2015-01-01T10:00:00Z
            Thu, 1 Jan 2015 12:00:00 GMT+2            | 2015-01-01T10:00:00Z
            Thu, 1 Jan 2015 12:00:00 +9999            | 2015-01-01T12:00:00Z
            Thu, 01 Jan 2015 23:59:60 +0000 (UTC)     | 2015-01-01T23:59:59Z
            Thu,1 Jan 2015 3:04:05 PM +0000           | 2015-01-01T15:04:05Z
            1 Jan 115 00:00:00 +0000                  | 2015-01-01T00:00:00Z
            Thursday, 1 January 2015 00:00:00 UT      | 2015-01-01T00:00:00Z
            """)
    void readsTheFormsInUse(String raw, Instant expected) {
        assertThat(MailDate.parse(raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "Fri, 31 Feb 2020 00:00:00 +0000",
                "1 Jan 0000 00:00:00 +0000",
                "1 Jan 9999 00:00:00 +0000",
                "1 Jan 2020 25:00:00 +0000",
                "99999999999999999999",
                "1 Jan 99999999999999999999 0:0:0",
                ":::::",
                "- - - +"
            })
    void nonsenseIsNoDate(String raw) {
        assertThat(MailDate.parse(raw)).isNull();
    }

    @Test
    void writesAsRfc5322Wants() {
        Instant date = Instant.parse("2026-03-05T08:09:10Z");
        assertThat(MailDate.format(date, ZoneId.of("Europe/Berlin"))).isEqualTo("Thu, 5 Mar 2026 09:09:10 +0100");
        assertThat(MailDate.format(date, ZoneId.of("UTC"))).isEqualTo("Thu, 5 Mar 2026 08:09:10 +0000");
    }
}
