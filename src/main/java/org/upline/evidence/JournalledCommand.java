package org.upline.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.evidence.JournalEntry.WrittenFile;

/**
 * What there is to be said of a command in the journal; components as in {@link JournalEntry}.
 */
public record JournalledCommand(
        String at,
        String program,
        String command,
        List<String> arguments,
        @Nullable String before,
        @Nullable String after,
        @Nullable String result,
        List<WrittenFile> files) {}
