package org.upline.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Reads structs in Thrift's compact protocol. Files come from outside: nesting is bounded, and lengths are believed only as far
 * as bytes follow.
 */
final class CompactReader {
    private static final int DEEPEST = 12;
    private static final int LONGEST_VARINT = 10;
    private static final int MANY = 15;

    private final InputStream in;

    CompactReader(InputStream in) {
        this.in = in;
    }

    /** @throws IOException if the bytes are no struct */
    CompactStruct struct() throws IOException {
        return struct(0);
    }

    private CompactStruct struct(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("nested too deeply");
        }
        TreeMap<Integer, Object> fields = new TreeMap<>();
        int field = 0;
        for (int header = one(); header != 0; header = one()) {
            int step = header >>> 4;
            field = step == 0 ? (int) zigzag() : field + step;
            fields.put(field, value(header & 0xF, depth));
        }
        return new CompactStruct(fields);
    }

    private Object value(int type, int depth) throws IOException {
        return switch (type) {
            case 1 -> true;
            case 2 -> false;
            case 3 -> (long) (byte) one();
            case 4, 5, 6 -> zigzag();
            case 7 -> bytes(Double.BYTES);
            case 8 -> bytes(length());
            case 9, 10 -> list(depth);
            case 12 -> struct(depth + 1);
            default -> throw new IOException("unknown type " + type);
        };
    }

    private List<Object> list(int depth) throws IOException {
        int header = one();
        int size = header >>> 4 == MANY ? length() : header >>> 4;
        int type = header & 0xF;
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            // In a list a truth has a byte of its own.
            values.add(type == 1 || type == 2 ? Boolean.valueOf(one() == 1) : value(type, depth));
        }
        return values;
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private int length() throws IOException {
        long length = varint();
        if (length < 0 || length > Integer.MAX_VALUE) {
            throw new IOException("length " + length);
        }
        return (int) length;
    }

    private long zigzag() throws IOException {
        long value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    private long varint() throws IOException {
        long value = 0;
        for (int i = 0; i < LONGEST_VARINT; i++) {
            int next = one();
            value |= (long) (next & 0x7F) << (7 * i);
            if (next < 0x80) {
                return value;
            }
        }
        throw new IOException("number too long");
    }

    private int one() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException();
        }
        return next;
    }
}
