package org.upline.store;

import org.upline.model.SourceFile;
import org.upline.model.SourceKind;

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
                .number("bytes", file.bytes());
    }

    static SourceFile read(PropertyReader from) {
        return new SourceFile(
                from.text("sha256"),
                from.text("name"),
                SourceKind.valueOf(from.text("kind")),
                from.text("encoding"),
                from.text("format"),
                from.count("bytes"));
    }
}
