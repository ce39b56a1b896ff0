package org.upline.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How pages are packed; of Parquet's codecs those the JDK has. */
enum Codec {
    PLAIN(0),
    GZIP(2);

    final int number;

    Codec(int number) {
        this.number = number;
    }

    byte[] pack(byte[] bytes) throws IOException {
        if (this == PLAIN) {
            return bytes;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    /** @throws IOException if the bytes do not unpack to exactly so many */
    byte[] unpack(byte[] bytes, int length) throws IOException {
        if (this == PLAIN) {
            return bytes;
        }
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = gzip.readNBytes(length);
            if (plain.length != length || gzip.read() >= 0) {
                throw new IOException("page of another length than it says");
            }
            return plain;
        }
    }
}
