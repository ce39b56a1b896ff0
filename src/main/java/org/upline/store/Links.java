package org.upline.store;

import java.util.Arrays;

/** A growing list of pairs of rows, each with a third number of its own. */
final class Links {
    private static final int WIDTH = 3;

    private int[] numbers = new int[WIDTH * 16];
    private int size;

    void add(int from, int to, int mark) {
        if (WIDTH * size == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.multiplyExact(numbers.length, 2));
        }
        numbers[WIDTH * size] = from;
        numbers[WIDTH * size + 1] = to;
        numbers[WIDTH * size + 2] = mark;
        size++;
    }

    int size() {
        return size;
    }

    int from(int row) {
        return numbers[WIDTH * row];
    }

    int to(int row) {
        return numbers[WIDTH * row + 1];
    }

    int mark(int row) {
        return numbers[WIDTH * row + 2];
    }
}
