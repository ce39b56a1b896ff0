package org.upline.model;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** A fixed list over columns that makes an element each time it is asked for, so that millions cost nothing unread. */
public final class ListView<T> extends AbstractList<T> implements RandomAccess {
    private final int size;
    private final IntFunction<T> element;

    public ListView(int size, IntFunction<T> element) {
        this.size = size;
        this.element = element;
    }

    @Override
    public T get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("index " + index + " of " + size);
        }
        return element.apply(index);
    }

    @Override
    public int size() {
        return size;
    }
}
