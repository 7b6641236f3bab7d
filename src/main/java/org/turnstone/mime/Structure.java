package org.turnstone.mime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a message's tree and gives each part its section number. */
final class Structure {

    /** Multiparts whose boundary is missing or wrong get a second reading; this many, since each costs its size again. */
    private static final int MAX_SECOND_READINGS = 10;

    private final PartLimit limit;
    private final Deque<Node> unread = new ArrayDeque<>();
    private int secondReadings;

    private Structure(PartLimit limit) {
        this.limit = limit;
    }

    static ParsedMessage read(byte[] raw) {
        return read(raw, "");
    }

    /** The same for a message that a part of another carries. */
    static ParsedMessage read(byte[] raw, String section) {
        // As much again for encoded messages within: base64 shrinks, so honest mail never comes near it.
        Structure structure = new Structure(new PartLimit(raw.length));
        Node root = new Node(null, 0);
        Splitter.split(withoutMark(raw), root, structure.limit);
        structure.readEncoded(root);
        return structure.message(root, section);
    }

    /** Some programs that save a message put a byte order mark before it, which would hide its first field and so all. */
    private static Octets withoutMark(byte[] raw) {
        boolean marked = raw.length > 3 && raw[0] == (byte) 0xef && raw[1] == (byte) 0xbb && raw[2] == (byte) 0xbf;
        return new Octets(raw, marked ? 3 : 0, raw.length);
    }

    /** Messages within that are base64 or quoted-printable: forbidden by RFC 2046 section 5.2.1, and sent. */
    private void readEncoded(Node root) {
        unread.add(root);
        while (!unread.isEmpty()) {
            Node node = unread.remove();
            if (node.kind == Node.Kind.MULTIPART && node.children.isEmpty()) {
                node.kind = Node.Kind.LEAF;
            }
            if (node.kind == Node.Kind.LEAF && node.holdsMessage()) {
                decode(node);
            } else if (node.kind == Node.Kind.LEAF && node.type.type().isMultipart()) {
                guessBoundary(node);
            }
            unread.addAll(node.children);
        }
    }

    private void decode(Node node) {
        if (TransferEncoding.isIdentity(node.transferEncoding()) || !limit.allowsBelow(node) || !limit.takePart()) {
            return;
        }
        byte[] decoded = decoded(node);
        if (limit.takeDecoded(decoded.length)) {
            Node child = new Node(node, node.depth + 1);
            Splitter.split(Octets.of(decoded), child, limit);
            node.kind = Node.Kind.MESSAGE;
            node.children.add(child);
        }
    }

    private static byte[] decoded(Node node) {
        try {
            return TransferEncoding.decode(node.body.stream(), node.transferEncoding())
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail", e);
        }
    }

    private void guessBoundary(Node node) {
        String boundary = secondReadings < MAX_SECOND_READINGS ? BoundaryGuess.in(node.body) : "";
        if (boundary.isEmpty() || !limit.allowsBelow(node)) {
            return;
        }
        secondReadings++;
        node.type = node.type.withBoundary(boundary);
        Splitter.splitBody(node, limit);
        node.kind = node.children.isEmpty() ? Node.Kind.LEAF : Node.Kind.MULTIPART;
    }

    /** A multipart that is a message's body has no number; what it holds has (RFC 9051 section 6.4.5). */
    private ParsedMessage message(Node root, String section) {
        String prefix = section.isEmpty() ? "" : section + ".";
        boolean multipart = root.kind == Node.Kind.MULTIPART;
        Part part = multipart ? part(root, prefix + "TEXT", prefix) : part(root, prefix + "1", prefix + "1.");
        return new ParsedMessage(part, limit.isReached());
    }

    private Part part(Node node, String section, String prefix) {
        List<Part> children = new ArrayList<>();
        @Nullable ParsedMessage message = null;
        if (node.kind == Node.Kind.MESSAGE) {
            message = message(node.children.getFirst(), section);
        } else {
            for (Node child : node.children) {
                String number = prefix + (children.size() + 1);
                children.add(part(child, number, number + "."));
            }
        }
        return new Part(section, node.body, node.headers, node.type, children, message);
    }
}
