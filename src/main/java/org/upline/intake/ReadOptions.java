package org.upline.intake;

import org.jspecify.annotations.Nullable;

/**
 * What the user says of a file.
 *
 * @param encoding the character set it is written in, or null to find it
 * @param table the table to read of a MySQL dump; null for a file that is a table itself
 */
public record ReadOptions(
        @Nullable String encoding, @Nullable String table) {
    /** Everything is found from the file. */
    public static final ReadOptions DEFAULT = new ReadOptions(null);

    /** For a file that is a table itself. */
    public ReadOptions(@Nullable String encoding) {
        this(encoding, null);
    }
}
