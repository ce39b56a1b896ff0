package org.upline.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The scripts and style sheets that are copied into pages. */
public final class PageFiles {
    private static final String WEBJARS = "/META-INF/resources/webjars/";

    private PageFiles() {}

    /** One of this program's own, such as {@code page.js}. */
    public static String own(String name) {
        return read(name);
    }

    /**
     * A library's script as its webjar has it, with its licence above it, as the licence asks.
     *
     * @param name of the library, such as {@code d3-hierarchy}; its script is {@code dist/NAME.min.js}
     * @param version the one of the dependency
     */
    public static String library(String name, String version) {
        String folder = WEBJARS + name + "/" + version + "/";
        return "/*\n" + read(folder + "LICENSE").strip() + "\n*/\n" + read(folder + "dist/" + name + ".min.js");
    }

    private static String read(String path) {
        try (InputStream in = PageFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("not in this program: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
