package org.upline.store;

import org.upline.model.SourceFile;

/** A seized file as a node {@code (:Source)}. */
final class SourceNode {
    static final String LABEL = "Source";

    private SourceNode() {}

    static void write(SourceFile file, PropertyWriter to) {
        to.key("id", file.id())
                .text("sha256", file.sha256())
                .text("name", file.name())
                .text("kind", file.kind().name())
                .text("encoding", file.encoding())
                .text("format", file.format())
                .text("table", file.table())
                .number("bytes", file.bytes());
    }
}
