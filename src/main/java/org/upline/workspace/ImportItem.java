package org.upline.workspace;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.upline.model.SourceKind;

/**
 * A file to be imported.
 *
 * @param kind what to read it as
 * @param encoding character set chosen by the investigator; null to detect it
 */
public record ImportItem(
        Path file, SourceKind kind, @Nullable String encoding) {}
