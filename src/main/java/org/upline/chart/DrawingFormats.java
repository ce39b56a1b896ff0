package org.upline.chart;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The file formats in which a drawing can be written. */
public final class DrawingFormats {
    private static final Map<String, Function<Printing, DrawingWriter>> WRITERS = new LinkedHashMap<>();

    static {
        WRITERS.put("svg", printing -> new SvgWriter());
        WRITERS.put("pdf", PdfWriter::new);
        WRITERS.put("png", PngWriter::new);
    }

    private DrawingFormats() {}

    /** The endings of their files, without the dot. */
    public static List<String> endings() {
        return List.copyOf(WRITERS.keySet());
    }

    /**
     * The writer of the format that a file's ending names, in upper or lower case.
     *
     * @throws IllegalArgumentException if it ends in none of {@link #endings()}
     */
    public static DrawingWriter of(Path file, Printing printing) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return WRITERS.entrySet().stream()
                .filter(format -> name.endsWith("." + format.getKey()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no drawing is written to " + file))
                .getValue()
                .apply(printing);
    }
}
