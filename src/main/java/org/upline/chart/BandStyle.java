package org.upline.chart;

/**
 * How a band looks. What runs back is told from the rest by its broken border, not by its colour alone.
 *
 * @param fill colour inside, {@code 0xRRGGBB}
 * @param stroke colour of the border, {@code 0xRRGGBB}
 * @param dashed whether the border is broken
 */
public record BandStyle(int fill, int stroke, boolean dashed) {
    /** Width of the border, in hundredths of a pixel. */
    public static final long STROKE = 60;

    /** Dash and gap of a broken border, each, in hundredths of a pixel. */
    public static final long DASH = 500;

    /** Money that moves from left to right. */
    static final BandStyle ONWARD = new BandStyle(0xD5E3EF, 0x5B7C9B, false);

    /** Money that moves from right to left. */
    static final BandStyle BACK = new BandStyle(0xFBE9DF, 0x9A4A21, true);
}
