package org.turnstone.identity;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.turnstone.mail.MediaType;
import org.turnstone.mime.ImageType;

/**
 * A picture in a signature.
 *
 * @param name the left side of its Content-ID
 * @param content a raster picture, told by its first bytes (A01)
 */
@SuppressWarnings("ArrayRecordComponent") // It is read once and written out; nobody compares pictures.
public record SignaturePicture(String name, byte[] content) {

    private static final String MARK = "@signature.turnstone";
    private static final Pattern CONTENT_ID = Pattern.compile("([A-Za-z0-9_-]{22})" + Pattern.quote(MARK));
    private static final Pattern REFERENCE = Pattern.compile("cid:([A-Za-z0-9_-]{22})" + Pattern.quote(MARK));

    /** Its Content-ID without angle brackets, by which a message's HTML names it (RFC 2392). */
    public String contentId() {
        return name + MARK;
    }

    /** Its name, of a Content-ID; empty for any other. */
    public static Optional<String> nameOf(String contentId) {
        Matcher matcher = CONTENT_ID.matcher(contentId);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The Content-IDs of those that some HTML shows. */
    public static Set<String> contentIdsIn(String html) {
        return namesIn(html).stream().map(name -> name + MARK).collect(Collectors.toUnmodifiableSet());
    }

    /** The names of those that some HTML shows. */
    static Set<String> namesIn(String html) {
        return REFERENCE.matcher(html).results().map(result -> result.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    public MediaType type() {
        return ImageType.of(content).map(ImageType::mediaType).orElse(MediaType.OCTET_STREAM);
    }

    /** As a file is called. */
    public String fileName() {
        return "signature." + type().subtype();
    }
}
