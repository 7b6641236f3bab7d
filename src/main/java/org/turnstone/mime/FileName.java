package org.turnstone.mime;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Names of files as mail carries them, made harmless (A04). */
public final class FileName {

    private static final int MAX_BYTES = 200;
    private static final int MAX_EXTENSION = 20;

    /** Names that Windows takes for devices whatever their extension. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileName() {}

    /**
     * Without path, control, quote, bidirectional and invisible characters, at most 200 bytes of UTF-8 with its
     * extension kept; empty where nothing is left.
     */
    public static String sanitise(String name) {
        String line = PlainLine.of(name);
        String leaf = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder(leaf.length());
        leaf.codePoints()
                .filter(c -> c != '"')
                .forEach(c -> kept.appendCodePoint("<>|:*?\ufffd".indexOf(c) >= 0 ? '_' : c));
        String trimmed = trimDots(kept.toString());
        int dot = trimmed.indexOf('.');
        String stem = Ascii.lower(dot < 0 ? trimmed : trimmed.substring(0, dot)).strip();
        return trimDots(shorten(DEVICES.contains(stem) ? "_" + trimmed : trimmed));
    }

    /**
     * The name that a part's fields give, in whichever form (RFC 2183, RFC 2231, RFC 2047); empty where there is none.
     *
     * @param disposition parameters of Content-Disposition as they stand, such as {@code filename*0*}, in lower case
     * @param contentType parameters of Content-Type likewise
     */
    public static String of(Map<String, String> disposition, Map<String, String> contentType) {
        String name = sanitise(ExtendedParameters.decode(disposition).getOrDefault("filename", ""));
        return name.isEmpty() ? sanitise(ExtendedParameters.decode(contentType).getOrDefault("name", "")) : name;
    }

    /** A leading dot hides a file, a trailing one is lost on Windows. */
    private static String trimDots(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && ". ".indexOf(name.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && ". ".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(start, end);
    }

    private static String shorten(String name) {
        if (bytes(name) <= MAX_BYTES) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && bytes(name.substring(dot)) <= MAX_EXTENSION ? name.substring(dot) : "";
        StringBuilder stem = new StringBuilder();
        int left = MAX_BYTES - bytes(extension);
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            String character = Character.toString(name.codePointAt(i));
            left -= bytes(character);
            if (left < 0) {
                break;
            }
            stem.append(character);
        }
        return stem + extension;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The extension without its dot, in lower case; empty where there is none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : Ascii.lower(name.substring(dot + 1));
    }
}
