package org.turnstone.mime;

/** How much structure one message may have (M03). One count for the message and all that are embedded in it. */
final class PartLimit {

    static final int MAX_DEPTH = 100;
    static final int MAX_PARTS = 1_000;

    private int parts = 1;
    private long decodable;
    private boolean reached;

    /**
     * @param decodable how many bytes embedded messages that are themselves encoded may decode to, all together
     */
    PartLimit(long decodable) {
        this.decodable = decodable;
    }

    boolean takePart() {
        if (parts >= MAX_PARTS) {
            reached = true;
            return false;
        }
        parts++;
        return true;
    }

    boolean allowsBelow(Node node) {
        if (node.depth >= MAX_DEPTH) {
            reached = true;
            return false;
        }
        return true;
    }

    boolean takeDecoded(int bytes) {
        decodable -= bytes;
        reached |= decodable < 0;
        return decodable >= 0;
    }

    boolean isReached() {
        return reached;
    }
}
