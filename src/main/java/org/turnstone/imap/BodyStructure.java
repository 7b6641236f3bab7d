package org.turnstone.imap;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.ByteSize;
import org.turnstone.mail.Envelope;
import org.turnstone.mail.MediaType;

/**
 * A part and what it holds, as the server sees it (RFC 9051 section 7.5.2 BODYSTRUCTURE). Header values are as written:
 * not decoded, not to be trusted.
 *
 * @param section what to ask for, such as {@code 1.2}; empty for the whole of a multipart message
 * @param parameters of the Content-Type; names in lower case
 * @param encoding the Content-Transfer-Encoding in lower case; {@code 7bit} where none is given
 * @param contentId with its angle brackets; {@code null} where there is none
 * @param disposition in lower case, such as {@code attachment}; {@code null} where there is none
 * @param dispositionParameters names in lower case, {@code filename} and its RFC 2231 pieces among them
 * @param size as stored, before decoding; some servers get it wrong
 * @param envelope of a {@code message/rfc822}; {@code null} for anything else
 * @param parts of a multipart, or the one body of a {@code message/rfc822}; else empty
 */
public record BodyStructure(
        String section,
        MediaType type,
        Map<String, String> parameters,
        String encoding,
        @Nullable String contentId,
        @Nullable String disposition,
        Map<String, String> dispositionParameters,
        ByteSize size,
        @Nullable Envelope envelope,
        List<BodyStructure> parts) {

    public BodyStructure {
        parameters = Map.copyOf(parameters);
        dispositionParameters = Map.copyOf(dispositionParameters);
        parts = List.copyOf(parts);
    }

    /** What holds no other part; an attached message counts as one. */
    public boolean isLeaf() {
        return !type.isMultipart();
    }

    /** The leaves in their order. */
    public Stream<BodyStructure> leaves() {
        return isLeaf() ? Stream.of(this) : parts.stream().flatMap(BodyStructure::leaves);
    }
}
