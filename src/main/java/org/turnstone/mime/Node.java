package org.turnstone.mime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.mail.MediaType;

/** A part while its message is being read: where it starts and ends, and what it holds. */
final class Node {

    private static final Headers NO_HEADERS = new Headers(List.of());

    /** What stands in a part. */
    enum Kind {
        LEAF,
        MULTIPART,
        MESSAGE
    }

    final @Nullable Node parent;
    final int depth;
    final HeaderSection section = new HeaderSection();
    final List<Node> children = new ArrayList<>();
    Kind kind = Kind.LEAF;
    boolean inHeader = true;
    Headers headers = NO_HEADERS;
    ContentType type = ContentType.parse("", MediaType.TEXT_PLAIN);
    Octets body = Octets.of(new byte[0]);
    int bodyStart;
    /** The part further out with the same boundary, hidden while this one is open. */
    @Nullable
    Node shadowed;

    Node(@Nullable Node parent, int depth) {
        this.parent = parent;
        this.depth = depth;
    }

    void endHeader(int start) {
        inHeader = false;
        bodyStart = start;
        headers = section.finish();
        // In a digest every part is a message unless it says otherwise (RFC 2046 section 5.1.5).
        boolean inDigest = parent != null && parent.type.type().is("multipart", "digest");
        MediaType missing = inDigest ? MediaType.MESSAGE : MediaType.TEXT_PLAIN;
        type = ContentType.parse(headers.first("Content-Type").orElse(""), missing);
    }

    /** Whether it is a message, and not a part of one. */
    boolean isMessage() {
        return parent == null || parent.kind != Kind.MULTIPART;
    }

    String transferEncoding() {
        return headers.first("Content-Transfer-Encoding").orElse("");
    }

    /** Whether it carries a message (RFC 2046 section 5.2.1, RFC 6532 section 3.7). */
    boolean holdsMessage() {
        return type.type().equals(MediaType.MESSAGE) || type.type().is("message", "global");
    }
}
