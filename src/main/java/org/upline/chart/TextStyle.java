package org.upline.chart;

/** How text is set, so that every writer sets it alike. */
public enum TextStyle {
    /** Title of the drawing. */
    TITLE(2200, true, 0x000000),
    /** First line of a node. */
    HEAD(1300, true, 0x000000),
    /** Further lines of a node. */
    BODY(1100, false, 0x222222),
    /** Level numbers. */
    LEVEL(1200, true, 0x444444),
    /** Legend and footer. */
    NOTE(1200, false, 0x222222);

    private final long size;
    private final boolean bold;
    private final int rgb;

    TextStyle(long size, boolean bold, int rgb) {
        this.size = size;
        this.bold = bold;
        this.rgb = rgb;
    }

    /** The em, in hundredths of a pixel. */
    public long size() {
        return size;
    }

    public boolean bold() {
        return bold;
    }

    /** Colour, {@code 0xRRGGBB}. */
    public int rgb() {
        return rgb;
    }

    /** How far letters rise above the base line, in hundredths of a pixel. */
    public long ascent() {
        return size * 95 / 100;
    }

    /** How far they fall below it. */
    public long descent() {
        return size * 30 / 100;
    }

    /** From one base line to the next. */
    public long lineHeight() {
        return size * 135 / 100;
    }

    /** Width of a text set so, by the rule of the charts, in hundredths of a pixel. */
    public long width(String text) {
        return TextExtent.width(text, size);
    }
}
