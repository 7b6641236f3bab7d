package org.turnstone.mime;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Splits a message into its parts in one pass over its lines (RFC 2046 section 5.1). Open parts stand in a chain, not
 * on the stack, and the boundaries that may come next in a table: time is linear and depth is bounded, whatever the
 * message says (M03).
 */
final class Splitter {

    /** Longer boundaries than the 70 characters of RFC 2046 are in use; these are not. */
    private static final int MAX_BOUNDARY = 10_000;

    private final Octets octets;
    private final byte[] data;
    private final PartLimit limit;
    private final Map<String, Node> boundaries = new HashMap<>();
    private final @Nullable Node stop;
    private Node current;
    private int previousContentEnd;

    private Splitter(Octets octets, Node root, PartLimit limit) {
        this.octets = octets;
        this.data = octets.data();
        this.limit = limit;
        this.stop = root.inHeader ? root.parent : root;
        this.current = root;
        this.previousContentEnd = octets.start();
    }

    /** Reads the message that starts with {@code root}'s header. */
    static void split(Octets octets, Node root, PartLimit limit) {
        new Splitter(octets, root, limit).run();
    }

    /** Reads a multipart's body once more, by the boundary it has been given. */
    static void splitBody(Node multipart, PartLimit limit) {
        Splitter splitter = new Splitter(multipart.body, multipart, limit);
        multipart.kind = Node.Kind.MULTIPART;
        splitter.boundaries.put(multipart.type.boundary(), multipart);
        splitter.run();
    }

    private void run() {
        Lines line = new Lines(octets);
        while (line.advance()) {
            if (!atBoundary(line) && current.inHeader) {
                headerLine(line);
            }
            previousContentEnd = line.contentEnd();
        }
        for (Node node = current; node != null && node != stop; node = node.parent) {
            close(node, octets.end(), octets.end());
        }
    }

    private void headerLine(Lines line) {
        if (current.isMessage() && current.section.isPreceding(data, line, octets.end())) {
            return;
        }
        if (line.isBlank()) {
            endHeader(line.next());
        } else if (current.section.endsBefore(data, line, octets.end())) {
            endHeader(line.start());
        } else {
            current.section.add(data, line);
        }
    }

    private void endHeader(int bodyStart) {
        Node node = current;
        node.endHeader(bodyStart);
        boolean multipart =
                node.type.type().isMultipart() && !node.type.boundary().isEmpty();
        boolean message = node.holdsMessage() && TransferEncoding.isIdentity(node.transferEncoding());
        if ((!multipart && !message) || !limit.allowsBelow(node)) {
            return;
        }
        if (multipart) {
            node.kind = Node.Kind.MULTIPART;
            node.shadowed = boundaries.put(node.type.boundary(), node);
        } else if (limit.takePart()) {
            node.kind = Node.Kind.MESSAGE;
            current = open(node);
        }
    }

    private static Node open(Node parent) {
        Node child = new Node(parent, parent.depth + 1);
        parent.children.add(child);
        return child;
    }

    private boolean atBoundary(Lines line) {
        if (boundaries.isEmpty() || !line.startsWith('-', '-') || line.contentEnd() - line.start() > MAX_BOUNDARY) {
            return false;
        }
        int length = line.contentEnd() - line.start() - 2;
        String text = new String(data, line.start() + 2, length, StandardCharsets.ISO_8859_1);
        // What follows a boundary after white space does not count (RFC 2046 section 5.1.1, note to implementors).
        int blank = text.indexOf(' ');
        return atBoundary(text, line)
                || atBoundary(text.stripTrailing(), line)
                || (blank > 0 && atBoundary(text.substring(0, blank), line));
    }

    private boolean atBoundary(String text, Lines line) {
        Node opening = boundaries.get(text);
        if (opening != null) {
            closeAllBelow(opening, line);
            if (limit.takePart()) {
                current = open(opening);
            } else {
                // No more parts: the rest stays where it is, in the last one.
                boundaries.clear();
                current = opening.children.isEmpty() ? opening : opening.children.getLast();
            }
            return true;
        }
        Node closing = text.endsWith("--") ? boundaries.get(text.substring(0, text.length() - 2)) : null;
        if (closing != null) {
            closeAllBelow(closing, line);
            forget(closing);
            current = closing;
        }
        return closing != null;
    }

    private void closeAllBelow(Node multipart, Lines line) {
        for (Node node = current; node != null && node != multipart; node = node.parent) {
            close(node, previousContentEnd, line.start());
            forget(node);
        }
    }

    /** The line break before a boundary belongs to the boundary. */
    private void close(Node node, int bodyEnd, int headerEnd) {
        if (node.inHeader) {
            node.endHeader(headerEnd);
        }
        node.body = new Octets(data, node.bodyStart, Math.max(node.bodyStart, bodyEnd));
    }

    private void forget(Node node) {
        if (node.kind == Node.Kind.MULTIPART && boundaries.get(node.type.boundary()) == node) {
            @Nullable Node outer = node.shadowed;
            if (outer == null) {
                boundaries.remove(node.type.boundary());
            } else {
                boundaries.put(node.type.boundary(), outer);
            }
        }
    }
}
