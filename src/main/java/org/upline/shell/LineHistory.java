package org.upline.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jline.reader.LineReader;
import org.jline.reader.impl.history.DefaultHistory;
import org.jspecify.annotations.Nullable;

/**
 * The lines typed at the prompt, those of each case in its own folder: whoever goes to another case finds there what was
 * typed in it. A line with a secret in it is never kept, neither in the file nor for the arrow keys.
 */
final class LineHistory extends DefaultHistory {
    private static final Pattern SECRET =
            Pattern.compile("(?i)(?:^|\\s)--?[a-z-]*(?:password|passphrase|passwd|pwd|secret|token|credential)|密码|口令");

    private @Nullable LineReader reader;
    private @Nullable Path file;

    @Override
    public void attach(LineReader lineReader) {
        reader = lineReader;
        super.attach(lineReader);
    }

    @Override
    public void add(Instant time, String line) {
        if (!isSecret(line)) {
            super.add(time, line);
        }
    }

    static boolean isSecret(String line) {
        return SECRET.matcher(line).find();
    }

    /** From now on the lines are those of this case; before each prompt, for the case may have been changed or dropped. */
    void follow(Settings settings) {
        Path wanted = CommandHistory.prepared(settings);
        LineReader attached = Optional.ofNullable(reader).orElseThrow();
        if (!wanted.equals(file)) {
            file = wanted;
            attached.setVariable(LineReader.HISTORY_FILE, wanted);
            try {
                load();
            } catch (IOException | IllegalArgumentException unreadable) {
                // The prompt works without what was typed before.
                return;
            }
        }
    }
}
