package org.turnstone.conversation;

import java.util.Arrays;

/** Numbers by hashes, in two arrays with open addressing: 12 bytes a place, at most two thirds of them taken. */
final class LongTable {

    /** What is found where there is nothing; so no value is negative. */
    static final int NONE = -1;

    private long[] keys = new long[64];
    private int[] values = new int[64];
    private int size;

    /** What visits every entry. */
    @FunctionalInterface
    interface Visitor {
        void visit(long key, int value);
    }

    int get(long key) {
        int place = place(keys, spelled(key));
        return keys[place] == 0 ? NONE : values[place];
    }

    void put(long key, int value) {
        long spelled = spelled(key);
        int place = place(keys, spelled);
        if (keys[place] == 0) {
            if (++size * 3L > keys.length * 2L) {
                grow();
                place = place(keys, spelled);
            }
            keys[place] = spelled;
        }
        values[place] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int place = place(keys, oldKeys[i]);
                keys[place] = oldKeys[i];
                values[place] = oldValues[i];
            }
        }
    }

    /** Zero marks an empty place. */
    private static long spelled(long key) {
        return key == 0 ? 1 : key;
    }

    /** The keys are keyed hashes: nobody can make them crowd one place. */
    private static int place(long[] keys, long key) {
        int mask = keys.length - 1;
        int place = (int) (key ^ (key >>> 32)) & mask;
        while (keys[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    void each(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                visitor.visit(keys[i], values[i]);
            }
        }
    }

    void clear() {
        Arrays.fill(keys, 0);
        size = 0;
    }

    int size() {
        return size;
    }

    long bytes() {
        return 12L * keys.length;
    }
}
