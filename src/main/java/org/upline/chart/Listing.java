package org.upline.chart;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** A list whose values are made as they are asked for, so that a million labels cost nothing until some are drawn. */
final class Listing<T> extends AbstractList<T> implements RandomAccess {
    private final int size;
    private final IntFunction<T> value;

    Listing(int size, IntFunction<T> value) {
        this.size = size;
        this.value = value;
    }

    @Override
    public T get(int index) {
        return value.apply(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
