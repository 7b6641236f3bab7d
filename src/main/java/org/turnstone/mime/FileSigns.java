package org.turnstone.mime;

import java.util.List;

/** What the first bytes of a file give away of it, whatever its name says. */
public final class FileSigns {

    /** How many bytes have to be seen. */
    public static final int PREFIX = 4_096;

    /** Readers look for the beginning of a PDF as far as this (ISO 32000-1, annex H.3.4.1). */
    private static final int PDF_WITHIN = 1_024;

    private static final int ESCAPE = 0x1b;

    /** Windows, Linux, Apple's systems in both orders, and Java. */
    private static final List<String> PROGRAMS = List.of(
            "MZ",
            "\u007fELF",
            "\u00fe\u00ed\u00fa\u00ce",
            "\u00fe\u00ed\u00fa\u00cf",
            "\u00ce\u00fa\u00ed\u00fe",
            "\u00cf\u00fa\u00ed\u00fe",
            "\u00ca\u00fe\u00ba\u00be");

    private FileSigns() {}

    /** Whether a computer would run it. */
    public static boolean isProgram(byte[] beginning) {
        BinaryFile file = new BinaryFile(beginning);
        return PROGRAMS.stream().anyMatch(sign -> file.holds(0, sign));
    }

    public static boolean isPdf(byte[] beginning) {
        BinaryFile file = new BinaryFile(beginning);
        for (int place = 0; place < Math.min(PDF_WITHIN, file.length()); place++) {
            if (file.holds(place, "%PDF-")) {
                return !isProgram(beginning);
            }
        }
        return false;
    }

    /** Whether somebody could read it: in whatever charset, text has hardly any control characters. */
    public static boolean isText(byte[] beginning) {
        BinaryFile file = new BinaryFile(beginning);
        if (file.big16(0) == 0xfffe || file.big16(0) == 0xfeff) {
            return true;
        }
        int controls = 0;
        for (byte each : beginning) {
            if (each == 0) {
                return false;
            }
            boolean layout = each >= '\b' && each <= '\r';
            controls += each > 0 && each < ' ' && !layout && each != ESCAPE ? 1 : 0;
        }
        return controls * 100 <= beginning.length;
    }
}
