package org.upline.intake;

import org.jspecify.annotations.Nullable;

/**
 * What the user says of a file.
 *
 * @param encoding the character set it is written in, or null to find it
 */
public record ReadOptions(@Nullable String encoding) {
    /** Everything is found from the file. */
    public static final ReadOptions DEFAULT = new ReadOptions(null);
}
