package org.turnstone.message;

import java.util.Set;
import org.turnstone.mail.MediaType;

/** Which media types we send: from our own list, never echoed from a message (A03). */
public final class DownloadType {

    private static final Set<String> KNOWN = Set.of(
            "application/gzip",
            "application/msword",
            "application/pdf",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.oasis.opendocument.presentation",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/zip",
            "audio/mpeg",
            "audio/ogg",
            "image/gif",
            "image/jpeg",
            "image/png",
            "image/webp",
            "text/calendar",
            "text/csv",
            "text/plain",
            "video/mp4",
            "video/webm");

    private static final Set<String> SHOWABLE = Set.of("image/gif", "image/jpeg", "image/png", "image/webp");

    private DownloadType() {}

    /** The type for a download: what the message claims where it is on the list, else bytes. */
    public static String of(MediaType declared) {
        return KNOWN.contains(declared.toString()) ? declared.toString() : MediaType.OCTET_STREAM.toString();
    }

    /** Whether a picture that claims this may be worth asking for; its first bytes decide. */
    public static boolean isShowable(MediaType declared) {
        return SHOWABLE.contains(declared.toString());
    }
}
