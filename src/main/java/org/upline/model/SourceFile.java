package org.upline.model;

/**
 * A seized file as the case keeps it, byte for byte.
 *
 * @param sha256 of the bytes, 64 lower-case hex digits; it is the identity of the file
 * @param name file name when it was first imported, without folders
 * @param kind what it was read as
 * @param encoding name of the character set it was decoded with, such as {@code GB18030}
 * @param format id of the recognised format, such as {@code bank.transactions}
 * @param bytes size
 */
public record SourceFile(String sha256, String name, SourceKind kind, String encoding, String format, long bytes) {

    /** The short name by which rows point to this file: the first twelve digits of its hash. */
    public String id() {
        return sha256.substring(0, 12);
    }
}
