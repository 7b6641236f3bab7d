package org.turnstone.mime;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Charsets by the names mail gives them. Where a name is used for more than it says (as WHATWG's Encoding Standard
 * knows), the larger charset is meant: mail that says iso-8859-1 holds windows-1252, gb2312 holds GB 18030.
 */
final class Charsets {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String JAPANESE = "x-windows-iso2022jp";

    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("cp-1252", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("windows-874", "x-windows-874"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-8-e", "iso-8859-8"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gb_2312-80", "gb18030"),
            Map.entry("x-gbk", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("hz-gb-2312", "gb18030"),
            Map.entry("big5", "big5-hkscs"),
            Map.entry("x-x-big5", "big5-hkscs"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("ksc5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("cp949", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("iso-2022-jp", JAPANESE),
            Map.entry("cp932", "windows-31j"),
            Map.entry("utf8", "utf-8"),
            Map.entry("utf", "utf-8"),
            Map.entry("unicode", "utf-16"),
            Map.entry("unicode-1-1-utf-8", "utf-8"));

    private Charsets() {}

    /** The charset meant; {@code null} for none, for one nobody knows and for ASCII, which says nothing. */
    static @Nullable Charset named(@Nullable String declared) {
        String name = declared == null ? "" : Ascii.lower(declared).replaceAll("[\"'\\s]", "");
        if (name.isEmpty()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(MEANT.getOrDefault(name, name));
            return charset.equals(StandardCharsets.US_ASCII) ? null : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return codePage(name);
        }
    }

    /** Windows code pages go by many names: {@code cp-1251}, {@code win1251}, {@code x-cp1250}, {@code 1252}. */
    private static @Nullable Charset codePage(String name) {
        int digits = name.length();
        while (digits > 0 && Character.isDigit(name.charAt(digits - 1))) {
            digits--;
        }
        String windows = "windows-" + name.substring(digits);
        return name.length() - digits == 4 && Charset.isSupported(windows) ? Charset.forName(windows) : null;
    }

    static Charset japanese() {
        return Charset.forName(JAPANESE);
    }
}
