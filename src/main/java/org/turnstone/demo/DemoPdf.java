package org.turnstone.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A PDF by hand (ISO 32000-1 section 7.5): a heading, lines of text below it, and a foot that numbers the pages. A line
 * {@code label: text} is set in two columns; a line of nothing but a slash begins a page.
 */
final class DemoPdf {

    private static final String NEXT_PAGE = "/";
    private static final int TOP = 720;
    private static final int LINE = 26;

    private DemoPdf() {}

    static byte[] of(String[] lines) {
        List<List<String>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.equals(NEXT_PAGE)) {
                pages.add(new ArrayList<>());
            } else {
                pages.getLast().add(line);
            }
        }
        List<String> objects = new ArrayList<>(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [" + kids(pages.size()) + "] /Count " + pages.size() + " >>",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
        for (int i = 0; i < pages.size(); i++) {
            String drawn = page(lines[0], pages.get(i), (i + 1) + " / " + pages.size());
            objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + (6 + 2 * i)
                    + " 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>");
            objects.add("<< /Length " + drawn.length() + " >>\nstream\n" + drawn + "\nendstream");
        }
        return file(objects).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String kids(int pages) {
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            kids.append(5 + 2 * i).append(" 0 R ");
        }
        return kids.toString().strip();
    }

    private static String page(String heading, List<String> lines, String foot) {
        StringBuilder page = new StringBuilder("0.1 0.35 0.5 rg 64 792 467 3 re f\n");
        write(page, "/F1 20", "0.1 0.12 0.16", 64, 756, heading.strip());
        int y = TOP - LINE;
        for (String line : lines) {
            int colon = line.indexOf(": ");
            if (colon > 0 && colon < 24) {
                write(page, "/F2 11", "0.38 0.42 0.48", 64, y, line.substring(0, colon));
                write(page, "/F2 11", "0.1 0.12 0.16", 190, y, line.substring(colon + 2));
            } else {
                write(page, "/F2 11", "0.1 0.12 0.16", 64, y, line);
            }
            page.append("0.88 0.9 0.92 rg 64 ").append(y - 9).append(" 467 0.7 re f\n");
            y -= LINE;
        }
        write(page, "/F2 9", "0.38 0.42 0.48", 64, 48, foot);
        return page.toString();
    }

    private static void write(StringBuilder page, String font, String colour, int x, int y, String words) {
        page.append(
                String.format(Locale.ROOT, "BT %s Tf %s rg %d %d Td (%s) Tj ET%n", font, colour, x, y, text(words)));
    }

    private static String file(List<String> objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(pdf.length());
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> pdf.append("%010d 00000 n \n".formatted(offset)));
        return pdf.append("trailer\n<< /Size ")
                .append(objects.size() + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n")
                .toString();
    }

    /** The font knows Latin-1; what it has not becomes a question mark. */
    private static String text(String line) {
        String latin = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
        return latin.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }
}
