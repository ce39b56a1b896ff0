package org.upline.synthetic;

import java.nio.file.Path;
import java.util.List;

/**
 * A case that was written.
 *
 * @param directory where
 * @param files all files in it, in plain string order of their names
 * @param truth what must be found in them; also in {@code truth.json}
 */
public record GeneratedCase(Path directory, List<Path> files, Truth truth) {
    public GeneratedCase {
        files = List.copyOf(files);
    }
}
