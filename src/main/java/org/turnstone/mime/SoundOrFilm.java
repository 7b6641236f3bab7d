package org.turnstone.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import org.turnstone.mail.MediaType;

/** Sounds and films that browsers play by themselves, told by their first bytes and by nothing else (A01, A03). */
@SuppressWarnings("ImmutableEnumChecker") // A media type is two strings.
public enum SoundOrFilm {
    MP3("audio", "mpeg"),
    WAV("audio", "wav"),
    FLAC("audio", "flac"),
    OGG("audio", "ogg"),
    M4A("audio", "mp4"),
    AAC("audio", "aac"),
    MP4("video", "mp4"),
    WEBM("video", "webm");

    /** How many bytes have to be seen. */
    public static final int PREFIX = 12;

    private final MediaType mediaType;

    SoundOrFilm(String type, String subtype) {
        this.mediaType = MediaType.of(type, subtype);
    }

    public MediaType mediaType() {
        return mediaType;
    }

    public boolean isFilm() {
        return mediaType.type().equals("video");
    }

    /**
     * What these bytes begin as.
     *
     * @param bytes the file, or its first {@link #PREFIX} bytes
     */
    public static Optional<SoundOrFilm> of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, PREFIX), ISO_8859_1);
        if (start.startsWith("ID3")) {
            return Optional.of(MP3);
        }
        if (start.startsWith("RIFF") && start.startsWith("WAVE", 8)) {
            return Optional.of(WAV);
        }
        if (start.startsWith("fLaC")) {
            return Optional.of(FLAC);
        }
        if (start.startsWith("OggS")) {
            return Optional.of(OGG);
        }
        if (start.startsWith("ftyp", 4)) {
            return Optional.of(start.startsWith("M4A", 8) ? M4A : MP4);
        }
        if (start.startsWith("\u001aE\u00df\u00a3")) {
            return Optional.of(WEBM);
        }
        return start.length() > 1 && start.charAt(0) == 0xff ? frame(start.charAt(1)) : Optional.empty();
    }

    /** Without a header a sound begins with a frame: layer 3 of MPEG, or AAC. */
    private static Optional<SoundOrFilm> frame(char second) {
        if ((second & 0xf6) == 0xf0) {
            return Optional.of(AAC);
        }
        return (second & 0xe6) == 0xe2 ? Optional.of(MP3) : Optional.empty();
    }
}
