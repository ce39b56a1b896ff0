package org.upline.chart;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The file formats in which a drawing can be written. */
public final class DrawingFormats {
    private static final List<DrawingWriter> WRITERS = List.of(new SvgWriter(), new PngWriter());

    private DrawingFormats() {}

    /** The endings of their files, without the dot; the format whose bytes are the same on every machine first. */
    public static List<String> endings() {
        return WRITERS.stream().map(DrawingWriter::fileEnding).toList();
    }

    /**
     * The writer of the format that a file's ending names, in upper or lower case.
     *
     * @throws IllegalArgumentException if it ends in none of {@link #endings()}
     */
    public static DrawingWriter of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return WRITERS.stream()
                .filter(writer -> name.endsWith("." + writer.fileEnding()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no drawing is written to " + file));
    }
}
