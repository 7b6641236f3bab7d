package org.turnstone.upload;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of the resumable upload protocol tus, version 1.0.0, with its extensions creation and termination. */
final class Tus {

    static final String VERSION = "1.0.0";
    static final String EXTENSIONS = "creation,termination";
    static final String CHUNK = "application/offset+octet-stream";

    static final String RESUMABLE = "Tus-Resumable";
    static final String OFFSET = "Upload-Offset";
    static final String LENGTH = "Upload-Length";
    static final String METADATA = "Upload-Metadata";

    private Tus() {}

    /** @throws ClientErrorException (412) for another version, and for none */
    static void require(@Nullable String version) {
        if (!VERSION.equals(version)) {
            throw new ClientErrorException(412);
        }
    }

    /** @throws BadRequestException for what is no number of bytes */
    static long octets(@Nullable String value) {
        if (value == null || !value.matches("\\d{1,15}")) {
            throw new BadRequestException();
        }
        return Long.parseLong(value);
    }

    /** Pairs of a key and a value in Base64, by commas. @throws BadRequestException for anything else */
    static Map<String, String> metadata(@Nullable String header) {
        Map<String, String> metadata = new HashMap<>();
        for (String pair : (header == null ? "" : header).split(",", -1)) {
            String[] words = pair.strip().split(" ", 2);
            if (!words[0].isEmpty()) {
                metadata.put(words[0], words.length == 1 ? "" : decoded(words[1].strip()));
            }
        }
        return metadata;
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new BadRequestException(notBase64);
        }
    }
}
