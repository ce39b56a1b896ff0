package org.upline.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One command that changed a case or made evidence.
 *
 * @param number from 1
 * @param at when it was done, ISO 8601 with the offset from UTC, by the machine's clock
 * @param program name and version
 * @param command its words, such as {@code import members}
 * @param arguments its values and options as they were given
 * @param before state of the case before it; null where there was no case
 * @param after state of the case after it
 * @param result SHA-256 of what it told as JSON; null if that was nothing
 * @param files what it wrote
 * @param previous hash of the entry before it; 64 zeros in the first
 * @param hash of this entry; see {@link Journal}
 */
public record JournalEntry(
        long number,
        String at,
        String program,
        String command,
        List<String> arguments,
        @Nullable String before,
        @Nullable String after,
        @Nullable String result,
        List<WrittenFile> files,
        String previous,
        String hash) {
    public JournalEntry {
        arguments = List.copyOf(arguments);
        files = List.copyOf(files);
    }

    /**
     * A file a command wrote.
     *
     * @param name without folders
     * @param sha256 of its bytes
     * @param bytes length
     */
    public record WrittenFile(String name, String sha256, long bytes) {}
}
