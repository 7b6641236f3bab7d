package org.turnstone.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A PDF of one page with a heading and lines of text, by hand (ISO 32000-1 section 7.5). */
final class DemoPdf {

    private DemoPdf() {}

    static byte[] of(String[] lines) {
        StringBuilder page = new StringBuilder("BT /F1 20 Tf 64 770 Td (")
                .append(text(lines[0]))
                .append(") Tj ");
        page.append("/F2 11 Tf 0 -34 Td ");
        for (int i = 1; i < lines.length; i++) {
            page.append('(').append(text(lines[i].strip())).append(") Tj 0 -18 Td ");
        }
        page.append("ET\n0.1 0.35 0.5 rg 64 792 467 3 re f");
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
                "<< /Length " + page.length() + " >>\nstream\n" + page + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        return file(objects).getBytes(StandardCharsets.ISO_8859_1);
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
