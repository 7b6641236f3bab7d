package org.turnstone.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecodingTest {

    private static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "UTF8", "\"utf-8\"", "us-ascii", "x-unknown", "", "windows-1252 "})
    void findsTheTextWhateverIsDeclared(String declared) {
        byte[] bytes = bytes("Größe €", declared.startsWith("windows") ? "windows-1252" : "utf-8");
        assertThat(TextDecoding.decode(bytes, declared)).isEqualTo("Größe €");
    }

    @Test
    void readsWindows1252WhereUtf8WasPromised() {
        assertThat(TextDecoding.decode(bytes("Größe “x”", "windows-1252"), "utf-8"))
                .isEqualTo("Größe “x”");
        assertThat(TextDecoding.decode(bytes("Größe “x”", "windows-1252"), null))
                .isEqualTo("Größe “x”");
        assertThat(TextDecoding.decode(bytes("“x”", "windows-1252"), "iso-8859-1"))
                .isEqualTo("“x”");
    }

    @Test
    void aCutCharacterSpoilsNoMoreThanItself() {
        byte[] cut = java.util.Arrays.copyOf(bytes("äöüäöüäöüäöü€", "utf-8"), 26);
        assertThat(TextDecoding.decode(cut, "utf-8")).startsWith("äöüäöüäöüäöü");
        assertThat(TextDecoding.decode(cut, null)).startsWith("äöüäöüäöüäöü");
    }

    @Test
    void readsOldJapaneseMailWithoutCharset() {
        assertThat(TextDecoding.decode(bytes("日本語", "ISO-2022-JP"), null)).isEqualTo("日本語");
        assertThat(TextDecoding.decode(bytes("日本語", "Shift_JIS"), "x-sjis")).isEqualTo("日本語");
        assertThat(TextDecoding.decode(bytes("한국어", "x-windows-949"), "ks_c_5601-1987"))
                .isEqualTo("한국어");
    }

    @Test
    void believesAByteOrderMark() {
        assertThat(TextDecoding.decode(bytes("\ufeffä", "utf-8"), null)).isEqualTo("ä");
        assertThat(TextDecoding.decode(bytes("ä", "utf-16"), null)).isEqualTo("ä");
    }

    @Test
    void utf7CountsOnlyWhereTheMessageDeclaresIt() {
        byte[] hostile = bytes("<meta charset=utf-7>+ADw-script+AD4-\u00fc", "iso-8859-1");
        assertThat(TextDecoding.decodeHtml(hostile, null)).doesNotContain("<script");
        assertThat(TextDecoding.decodeHtml(hostile, "us-ascii")).doesNotContain("<script");
        assertThat(TextDecoding.decode("Hi Mom -+Jjo--+-!".getBytes(StandardCharsets.US_ASCII), "utf-7"))
                .isEqualTo("Hi Mom -\u263a-+!");
    }

    @Test
    void asksTheMetaElementWhereNothingIsDeclared() {
        byte[] html = bytes("<html><meta http-equiv=x content=\"text/html; charset=koi8-r\">привет", "koi8-r");
        assertThat(TextDecoding.decodeHtml(html, null)).contains("привет");
        assertThat(TextDecoding.decodeHtml(bytes("<meta charset=koi8-r>grün", "utf-8"), null))
                .contains("grün");
    }
}
