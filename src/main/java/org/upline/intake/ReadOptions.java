package org.upline.intake;

import org.jspecify.annotations.Nullable;
import org.upline.intake.format.Mapping;

/**
 * What the user says of a file.
 *
 * @param encoding the character set it is written in, or null to find it
 * @param table the table to read of a MySQL dump; null for a file that is a table itself
 * @param mapping what the columns are; null to know them by their names
 */
public record ReadOptions(
        @Nullable String encoding,
        @Nullable String table,
        @Nullable Mapping mapping) {
    /** Everything is found from the file. */
    public static final ReadOptions DEFAULT = new ReadOptions(null);

    /** For a file that is a table itself. */
    public ReadOptions(@Nullable String encoding) {
        this(encoding, null, null);
    }

    /** For a table whose columns are known by their names. */
    public ReadOptions(@Nullable String encoding, @Nullable String table) {
        this(encoding, table, null);
    }

    /** The character set chosen, for this file or in the mapping; null to find it. */
    @Nullable
    String characters() {
        return encoding == null && mapping != null ? mapping.encoding() : encoding;
    }
}
