package org.turnstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.turnstone.mail.ByteSize;

class NumbersTest {

    private final Numbers numbers = new Numbers(Locale.UK);

    @Test
    void groupsDigits() {
        assertThat(numbers.count(12_431)).isEqualTo("12,431");
        assertThat(new Numbers(Locale.GERMANY).count(12_431)).isEqualTo("12.431");
    }

    @Test
    void givesASizeAsMuchPrecisionAsItDeserves() {
        assertThat(numbers.size(ByteSize.of(0))).isEqualTo("0\u00a0B");
        assertThat(numbers.size(ByteSize.of(999))).isEqualTo("999\u00a0B");
        assertThat(numbers.size(ByteSize.of(482_112))).isEqualTo("482\u00a0kB");
        assertThat(numbers.size(ByteSize.of(999_700))).isEqualTo("1\u00a0MB");
        assertThat(numbers.size(ByteSize.of(1_240_000))).isEqualTo("1.2\u00a0MB");
        assertThat(numbers.size(ByteSize.of(34_600_000))).isEqualTo("35\u00a0MB");
        assertThat(numbers.size(ByteSize.of(Long.MAX_VALUE))).endsWith("PB");
    }
}
