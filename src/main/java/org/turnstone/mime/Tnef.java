package org.turnstone.mime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MediaType;

/**
 * What Outlook packs into {@code winmail.dat} (MS-OXTNEF). Its files are views of its octets, so nothing grows by being
 * read (A06); each attribute costs octets, so nothing loops; messages within messages are followed a few deep.
 */
final class Tnef {

    /** Follows a part's section in the section of a file within it: {@code 2.TN1}. */
    static final String MARK = ".TN";

    private static final long SIGNATURE = 0x223e9f78L;
    private static final int MAX_FILES = 100;
    private static final int MAX_DEPTH = 4;

    private static final int BODY = 0x800c;
    private static final int MESSAGE_PROPERTIES = 0x9003;
    private static final int NEW_FILE = 0x9002;
    private static final int FILE_NAME = 0x8010;
    private static final int FILE_DATA = 0x800f;
    private static final int FILE_PROPERTIES = 0x9005;
    private static final int CODE_PAGE = 0x9007;

    /**
     * What is in it.
     *
     * @param text its body as plain text, where it has one
     * @param html its body as HTML, where it has one
     */
    record Contents(Optional<String> text, Optional<String> html, List<File> files) {

        static final Contents NONE = new Contents(Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * A file.
     *
     * @param name as written; empty where it has none
     * @param mediaType as declared; empty where it is not
     */
    record File(String name, String mediaType, Octets content) {}

    private final int depth;
    private final List<File> files;
    private Charset charset = Charsets.WINDOWS_1252;
    private Optional<String> text = Optional.empty();
    private Optional<String> html = Optional.empty();
    private String name = "";
    private String mediaType = "";
    private @Nullable Octets data;

    private Tnef(int depth, List<File> files) {
        this.depth = depth;
        this.files = files;
    }

    /** Whether a part says that it is such a thing; {@link #in} finds out. */
    static boolean isNamed(Part part) {
        return part.type().is("application", "ms-tnef")
                || part.type().is("application", "vnd.ms-tnef")
                || part.fileName().filter("winmail.dat"::equalsIgnoreCase).isPresent();
    }

    /** What is in a part; {@link Contents#NONE} where it is no TNEF. Never throws. */
    static Contents in(Part part) {
        return in(Octets.of(part.bytes()), 0, new ArrayList<>());
    }

    private static Contents in(Octets octets, int depth, List<File> files) {
        LittleEndian in = new LittleEndian(octets);
        if (in.number(4) != SIGNATURE) {
            return Contents.NONE;
        }
        in.skip(2);
        Tnef tnef = new Tnef(depth, files);
        while (in.left() > 0 && files.size() < MAX_FILES) {
            in.skip(1);
            int id = (int) in.number(2);
            in.skip(2);
            // The last attribute of a file that was cut off is read as far as it goes.
            Octets value = in.take(Math.min(in.number(4), in.left()));
            in.skip(2);
            if (value != null) {
                tnef.attribute(id, value);
            }
        }
        tnef.endFile();
        return new Contents(tnef.text, tnef.html, List.copyOf(files));
    }

    private void attribute(int id, Octets value) {
        switch (id) {
            case CODE_PAGE -> {
                Charset named = Charsets.named("windows-" + new LittleEndian(value).number(4));
                charset = named == null ? charset : named;
            }
            case BODY -> text = Optional.of(LittleEndian.text(value, charset)).filter(body -> !body.isBlank());
            case MESSAGE_PROPERTIES -> {
                MapiProperties properties = MapiProperties.read(value, charset);
                text = text.or(() -> properties.text(MapiProperties.BODY));
                html = properties.textOrOctets(MapiProperties.HTML).or(() -> html);
            }
            case NEW_FILE -> endFile();
            case FILE_NAME -> name = LittleEndian.text(value, charset);
            case FILE_DATA -> data = value;
            case FILE_PROPERTIES -> properties(MapiProperties.read(value, charset));
            default -> {}
        }
    }

    private void properties(MapiProperties properties) {
        name = properties
                .text(MapiProperties.LONG_NAME)
                .or(() -> properties.text(MapiProperties.SHORT_NAME))
                .or(() -> name.isBlank() ? properties.text(MapiProperties.NAME) : Optional.of(name))
                .orElse(name);
        mediaType = properties.text(MapiProperties.MEDIA_TYPE).orElse("");
        if (data == null || data.length() == 0) {
            data = properties.octets(MapiProperties.DATA).orElse(data);
        }
    }

    private void endFile() {
        Octets content = data;
        if (content != null && files.size() < MAX_FILES && !isMessage(content)) {
            files.add(new File(name, mediaType, content));
        }
        name = "";
        mediaType = "";
        data = null;
    }

    /** A message within: its files stand among the others, its text is a file. */
    private boolean isMessage(Octets content) {
        if (depth == MAX_DEPTH || new LittleEndian(content).number(4) != SIGNATURE) {
            return false;
        }
        String title = name.isBlank() ? "message" : name;
        Contents within = in(content, depth + 1, files);
        within.html().ifPresent(body -> files.add(new File(title + ".html", "text/html", utf8(body))));
        if (within.html().isEmpty()) {
            within.text().ifPresent(body -> files.add(new File(title + ".txt", "text/plain", utf8(body))));
        }
        return true;
    }

    private static Octets utf8(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The file that a section with the {@link #MARK} names. */
    static Optional<Part> part(Part tnef, String section) {
        return parts(tnef, in(tnef)).stream()
                .filter(part -> part.section().equals(section))
                .findFirst();
    }

    /** The files in it as parts, named by it. */
    static List<Part> parts(Part tnef, Contents contents) {
        List<Part> parts = new ArrayList<>();
        for (File file : contents.files()) {
            byte[] utf8 = file.name().replace('"', '\'').getBytes(StandardCharsets.UTF_8);
            String disposition =
                    "attachment; filename=\"" + new String(utf8, StandardCharsets.ISO_8859_1).replace("\\", "/") + '"';
            Headers headers = new Headers(List.of(new Header("Content-Disposition", disposition)));
            ContentType type = ContentType.parse(file.mediaType(), MediaType.OCTET_STREAM);
            parts.add(new Part(
                    tnef.section() + MARK + (parts.size() + 1), file.content(), headers, type, List.of(), null));
        }
        return parts;
    }
}
