package org.turnstone.message;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.turnstone.mail.MediaType;
import org.turnstone.mime.Attachment;
import org.turnstone.mime.FileName;

/**
 * What can be looked at without being downloaded. This is what a file claims; its bytes have the last word.
 */
public enum PreviewKind {
    IMAGE,
    TEXT,
    AUDIO,
    VIDEO,
    PDF,
    MESSAGE;

    private static final Set<String> TEXTS = Set.of(
            "txt",
            "md",
            "log",
            "csv",
            "tsv",
            "json",
            "xml",
            "html",
            "htm",
            "css",
            "js",
            "mjs",
            "ts",
            "java",
            "kt",
            "py",
            "rb",
            "rs",
            "go",
            "c",
            "h",
            "cc",
            "cpp",
            "cs",
            "php",
            "pl",
            "sh",
            "bat",
            "ps1",
            "sql",
            "yaml",
            "yml",
            "toml",
            "ini",
            "conf",
            "cfg",
            "properties",
            "diff",
            "patch",
            "tex",
            "svg",
            "asc",
            "srt",
            "vtt",
            "ics",
            "vcf",
            "rst",
            "adoc");

    private static final Set<String> SOUNDS = Set.of("mp3", "wav", "flac", "ogg", "oga", "opus", "m4a", "aac");
    private static final Set<String> FILMS = Set.of("mp4", "m4v", "webm", "mov");
    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "webp");

    /** By its name first, as a person would; empty for what is only downloaded. */
    public static Optional<PreviewKind> of(Attachment file) {
        MediaType type = file.declaredType();
        String extension = FileName.extension(file.fileName()).toLowerCase(Locale.ROOT);
        if (type.equals(MediaType.MESSAGE) || type.is("message", "global")) {
            return Optional.of(MESSAGE);
        }
        if (IMAGES.contains(extension) || DownloadType.isShowable(type)) {
            return Optional.of(IMAGE);
        }
        if (extension.equals("pdf") || (type.is("application", "pdf") && extension.isEmpty())) {
            return Optional.of(PDF);
        }
        if (SOUNDS.contains(extension) || (type.type().equals("audio") && extension.isEmpty())) {
            return Optional.of(AUDIO);
        }
        if (FILMS.contains(extension) || (type.type().equals("video") && extension.isEmpty())) {
            return Optional.of(VIDEO);
        }
        boolean text = TEXTS.contains(extension) || (type.isText() && extension.isEmpty());
        return text ? Optional.of(TEXT) : Optional.empty();
    }

    /** Where it is looked at. */
    public String url(String file) {
        return file + (this == MESSAGE ? "/message" : "/view");
    }
}
