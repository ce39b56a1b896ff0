package org.upline.table;

import org.jspecify.annotations.Nullable;

/** What the values of a column are, and how Parquet writes them. */
public enum ColumnKind {
    /** Java: Boolean. */
    TRUTH(0),
    /** Whole numbers of 32 bits; read only. Java: Long. */
    SHORT_WHOLE(1),
    /** Whole numbers of 64 bits; money is whole fen. Java: Long. */
    WHOLE(2),
    /** Local time, to the microsecond, without a zone. Java: LocalDateTime. */
    TIME(2),
    /** Double precision. Java: Double. */
    NUMBER(5),
    /** UTF-8. Java: String. */
    TEXT(6);

    private static final int UTF8 = 0;
    private static final int STRING = 1;
    private static final int TIMESTAMP = 8;

    final int physical;

    ColumnKind(int physical) {
        this.physical = physical;
    }

    /** The kind that a schema element of a file declares; null for one that is not known here. */
    static @Nullable ColumnKind of(CompactStruct element) {
        CompactStruct logical = element.struct(10);
        CompactStruct stamp = logical == null ? null : logical.struct(TIMESTAMP);
        boolean otherwise = logical != null && stamp == null && logical.struct(STRING) == null;
        int converted = (int) element.whole(6, -1);
        return switch ((int) element.whole(1, -1)) {
            case 0 -> TRUTH;
            case 1 -> otherwise || converted >= 0 ? null : SHORT_WHOLE;
            case 2 -> stamp != null ? micros(stamp) : otherwise || converted >= 0 ? null : WHOLE;
            case 5 -> NUMBER;
            case 6 -> converted == UTF8 || (logical != null && logical.struct(STRING) != null) ? TEXT : null;
            default -> null;
        };
    }

    private static @Nullable ColumnKind micros(CompactStruct timestamp) {
        CompactStruct unit = timestamp.struct(2);
        return unit != null && unit.struct(2) != null ? TIME : null;
    }

    /** Declares a column of this kind. */
    void declare(CompactWriter out) {
        if (this == TEXT) {
            out.whole32(6, UTF8);
            out.begin(10).begin(STRING).end().end();
        } else if (this == TIME) {
            out.begin(10).begin(TIMESTAMP);
            out.truth(1, false);
            out.begin(2).begin(2).end().end();
            out.end().end();
        }
    }
}
