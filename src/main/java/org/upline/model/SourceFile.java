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
 * @param table of a MySQL dump, the table that was read; empty for a file that is a table itself
 */
public record SourceFile(
        String sha256, String name, SourceKind kind, String encoding, String format, long bytes, String table) {

    /** A file that is a table itself. */
    public SourceFile(String sha256, String name, SourceKind kind, String encoding, String format, long bytes) {
        this(sha256, name, kind, encoding, format, bytes, "");
    }

    /**
     * The short name by which rows point to this file: the first twelve digits of its hash, and behind a dot the table of
     * a dump, whose rows are numbered within the table.
     */
    public String id() {
        return id(sha256, table);
    }

    /** The short name of the file with these bytes, or of this table in it. */
    public static String id(String sha256, String table) {
        String file = sha256.substring(0, 12);
        return table.isEmpty() ? file : file + "." + table;
    }

    /** Its name for people: of a dump with the table. */
    public String label() {
        return table.isEmpty() ? name : name + " [" + table + "]";
    }
}
