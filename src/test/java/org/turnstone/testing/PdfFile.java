package org.turnstone.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PDFs written by hand, object by object (ISO 32000-1 section 7.5): sound ones, and such as no program would write. */
public final class PdfFile {

    /** What every page here refers to as its font; object 3 of each file. */
    private static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

    private final List<byte[]> objects = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();
    private String catalog = "";
    private String trailer = "";
    private String count = "";

    public PdfFile() {
        objects.add(new byte[0]);
        objects.add(new byte[0]);
        add(FONT);
    }

    /** Pages with a word each. */
    public static byte[] of(String... words) {
        PdfFile file = new PdfFile();
        for (String word : words) {
            file.page(words(word), "");
        }
        return file.bytes();
    }

    /** Draws a word. */
    public static String words(String word) {
        return "BT /F1 24 Tf 64 700 Td (" + word + ") Tj ET";
    }

    /** An object, which gets the next number; the first is 4. */
    public int add(String object) {
        objects.add(object.getBytes(ISO_8859_1));
        return objects.size();
    }

    /** A stream that unpacks to so many copies of a text. */
    public int packed(String text, int times) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            byte[] some = text.repeat(1_000).getBytes(ISO_8859_1);
            for (int i = 0; i < times / 1_000; i++) {
                out.write(some);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("memory cannot fail", e);
        }
        return add("<< /Filter /FlateDecode /Length " + packed.size() + " >>\nstream\n" + packed.toString(ISO_8859_1)
                + "\nendstream");
    }

    /** A page of A4 with that content, and with other entries. */
    public PdfFile page(String content, String entries) {
        int stream = add("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
        return page(stream, entries);
    }

    /** A page whose content is the object of that number. */
    public PdfFile page(int content, String entries) {
        String box = entries.contains("/MediaBox") ? "" : " /MediaBox [0 0 595 842]";
        pages.add(add("<< /Type /Page /Parent 2 0 R /Contents " + content
                + " 0 R /Resources << /Font << /F1 3 0 R >> >>" + box + " " + entries + " >>"));
        return this;
    }

    /** More entries of the catalogue, such as {@code /OpenAction}. */
    public PdfFile catalog(String entries) {
        catalog += entries;
        return this;
    }

    /** More entries of the trailer, such as {@code /Encrypt}. */
    public PdfFile trailer(String entries) {
        trailer += entries;
        return this;
    }

    /** Says that there are so many pages. */
    public PdfFile claims(String pages) {
        count = pages;
        return this;
    }

    /** A file that asks for a password: no key that it could be opened with fits. */
    public static byte[] locked() {
        PdfFile file = new PdfFile().page(words("Secret"), "");
        String key = "<" + "5a".repeat(32) + ">";
        int handler = file.add("<< /Filter /Standard /V 1 /R 2 /P -4 /O " + key + " /U " + key + " >>");
        return file.trailer("/Encrypt " + handler + " 0 R /ID [<00> <00>]").bytes();
    }

    public byte[] bytes() {
        StringBuilder kids = new StringBuilder();
        pages.forEach(page -> kids.append(page).append(" 0 R "));
        objects.set(0, ("<< /Type /Catalog /Pages 2 0 R " + catalog + " >>").getBytes(ISO_8859_1));
        String number = count.isEmpty() ? Integer.toString(pages.size()) : count;
        objects.set(1, ("<< /Type /Pages /Kids [" + kids + "] /Count " + number + " >>").getBytes(ISO_8859_1));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        write(pdf, "%PDF-1.7\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(pdf.size()));
            write(pdf, (i + 1) + " 0 obj\n");
            pdf.writeBytes(objects.get(i));
            write(pdf, "\nendobj\n");
        }
        int start = pdf.size();
        int size = objects.size() + 1;
        write(
                pdf,
                "xref\n0 " + size + "\n" + table + "trailer\n<< /Size " + size + " /Root 1 0 R " + trailer
                        + " >>\nstartxref\n" + start + "\n%%EOF\n");
        return pdf.toByteArray();
    }

    private static void write(ByteArrayOutputStream to, String text) {
        to.writeBytes(text.getBytes(ISO_8859_1));
    }
}
