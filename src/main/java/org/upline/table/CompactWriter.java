package org.upline.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;

/** Writes structs in Thrift's compact protocol, in which Parquet's headers and footer are written. */
final class CompactWriter {
    static final int BINARY = 8;
    static final int STRUCT = 12;
    static final int INT32 = 5;
    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int INT64 = 6;
    private static final int LIST = 9;
    private static final int MANY = 15;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ArrayDeque<Integer> outer = new ArrayDeque<>();
    private int last;

    CompactWriter whole32(int field, int value) {
        header(field, INT32);
        varint(zigzag(value));
        return this;
    }

    CompactWriter whole64(int field, long value) {
        header(field, INT64);
        varint(zigzag(value));
        return this;
    }

    CompactWriter truth(int field, boolean value) {
        header(field, value ? TRUE : FALSE);
        return this;
    }

    CompactWriter text(int field, String value) {
        header(field, BINARY);
        element(value);
        return this;
    }

    /** Begins a struct that is a field. */
    CompactWriter begin(int field) {
        header(field, STRUCT);
        return beginElement();
    }

    /** Begins a struct that is an element of a list. */
    CompactWriter beginElement() {
        outer.push(last);
        last = 0;
        return this;
    }

    CompactWriter end() {
        out.write(0);
        last = outer.pop();
        return this;
    }

    /** Begins a list, whose elements follow. */
    CompactWriter list(int field, int type, int size) {
        header(field, LIST);
        if (size < MANY) {
            out.write((size << 4) | type);
        } else {
            out.write((MANY << 4) | type);
            varint(size);
        }
        return this;
    }

    void element(int value) {
        varint(zigzag(value));
    }

    void element(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(bytes.length);
        out.writeBytes(bytes);
    }

    /** Ends the outermost struct; nothing may follow. */
    byte[] bytes() {
        out.write(0);
        return out.toByteArray();
    }

    private void header(int field, int type) {
        int step = field - last;
        if (step > 0 && step < MANY) {
            out.write((step << 4) | type);
        } else {
            out.write(type);
            varint(zigzag(field));
        }
        last = field;
    }

    private static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
