package org.turnstone.picture;

/** Numbers at places in a file. What lies beyond its end is 0, so that a cut file is merely a wrong one. */
final class Octets {

    private final byte[] bytes;

    Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    int length() {
        return bytes.length;
    }

    int at(int place) {
        return place >= 0 && place < bytes.length ? bytes[place] & 0xff : 0;
    }

    int big16(int place) {
        return (at(place) << 8) | at(place + 1);
    }

    /** Never negative: what is larger is as large as can be. */
    int big32(int place) {
        int value = (big16(place) << 16) | big16(place + 2);
        return value < 0 ? Integer.MAX_VALUE : value;
    }

    int little16(int place) {
        return at(place) | (at(place + 1) << 8);
    }

    int little24(int place) {
        return little16(place) | (at(place + 2) << 16);
    }

    boolean holds(int place, String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (at(place + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
