package org.upline.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * The font in which charts are lettered: the one the program ships (Noto Sans SC, SIL Open Font License 1.1), so that a
 * chart needs no font of the machine it is made on, or a TrueType file of one's own. It knows which characters it has a
 * glyph for; safe for use by several threads.
 */
public final class ChartFont {
    private static final String SHIPPED = "NotoSansSC-Regular.ttf";

    private static @Nullable ChartFont shipped;

    private final byte[] bytes;
    private final boolean collection;
    private final CmapLookup glyphs;
    private @Nullable Font screen;

    private ChartFont(byte[] bytes, boolean collection) throws IOException {
        this.bytes = bytes;
        this.collection = collection;
        this.glyphs = open().getUnicodeCmapLookup();
    }

    /** The program's own font; read once. It has all of GBK, and little of the later extensions of CJK. */
    public static synchronized ChartFont shipped() {
        if (shipped == null) {
            try (InputStream in =
                    Objects.requireNonNull(ChartFont.class.getResourceAsStream(SHIPPED), "the program's font")) {
                shipped = new ChartFont(in.readAllBytes(), false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shipped;
    }

    /**
     * A font of the user's own: a TrueType file, or the first font of a collection ({@code .ttc}).
     *
     * @throws UplineException if the file cannot be read or is no such font
     */
    public static ChartFont of(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            boolean collection = file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc");
            ChartFont font = new ChartFont(bytes, collection);
            font.screen();
            return font;
        } catch (IOException | RuntimeException e) {
            throw new UplineException(
                    Message.of("chart.font.unusable", file.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    /** Whether the font can show a code point. */
    boolean has(int codePoint) {
        return glyphs.getGlyphId(codePoint) > 0;
    }

    /** The font for embedding; each document takes one of its own, since it is closed with it. */
    TrueTypeFont open() throws IOException {
        if (!collection) {
            return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        }
        TrueTypeFont[] first = new TrueTypeFont[1];
        new TrueTypeCollection(new ByteArrayInputStream(bytes)).processAllFonts(font -> {
            if (first[0] == null) {
                first[0] = font;
            }
        });
        if (first[0] == null) {
            throw new IOException("an empty collection of fonts");
        }
        return first[0];
    }

    /** The font for Java 2D, one unit large. */
    synchronized Font screen() {
        if (screen == null) {
            try {
                screen = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
            } catch (FontFormatException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return screen;
    }
}
