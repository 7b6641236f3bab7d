package org.turnstone.conversation;

import java.util.Arrays;

/** A column of numbers that grows: four bytes each, where a list would take twenty. */
final class Ints {

    private int[] values = new int[16];
    private int size;

    /** Returns where it stands. */
    int add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size] = value;
        return size++;
    }

    int get(int index) {
        return values[index];
    }

    void set(int index, int value) {
        values[index] = value;
    }

    /** Puts one between others. */
    void insert(int index, int value) {
        add(value);
        System.arraycopy(values, index, values, index + 1, size - 1 - index);
        values[index] = value;
    }

    void remove(int index) {
        size--;
        System.arraycopy(values, index + 1, values, index, size - index);
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    long bytes() {
        return 4L * values.length;
    }
}
