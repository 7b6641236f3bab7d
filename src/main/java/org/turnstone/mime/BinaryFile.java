package org.turnstone.mime;

/** Numbers at places in a file. What lies beyond its end is 0, so that a cut file is merely a wrong one. */
public final class BinaryFile {

    private final byte[] bytes;

    public BinaryFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** In bytes. */
    public int length() {
        return bytes.length;
    }

    /** One byte. */
    public int at(int place) {
        return place >= 0 && place < bytes.length ? bytes[place] & 0xff : 0;
    }

    /** Two bytes, the greater first. */
    public int big16(int place) {
        return (at(place) << 8) | at(place + 1);
    }

    /** Four bytes, the greatest first. Never negative: what is larger is as large as can be. */
    public int big32(int place) {
        int value = (big16(place) << 16) | big16(place + 2);
        return value < 0 ? Integer.MAX_VALUE : value;
    }

    /** Two bytes, the lesser first. */
    public int little16(int place) {
        return at(place) | (at(place + 1) << 8);
    }

    /** Three bytes, the least first. */
    public int little24(int place) {
        return little16(place) | (at(place + 2) << 16);
    }

    /** Whether these characters stand there. */
    public boolean holds(int place, String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (at(place + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
