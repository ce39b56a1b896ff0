package org.upline.chart;

/**
 * How a box looks. Border and corners differ as well as colours, so that a black-and-white print can be read.
 *
 * @param fill colour inside, {@code 0xRRGGBB}
 * @param stroke colour of the border, {@code 0xRRGGBB}
 * @param strokeWidth in hundredths of a pixel; 0 for a box without a border
 * @param corner radius of the corners, in hundredths of a pixel
 * @param border kind of the border
 */
public record BoxStyle(int fill, int stroke, long strokeWidth, long corner, Border border) {
    /** Kind of border. */
    public enum Border {
        SINGLE,
        /** A second line inside the first. */
        DOUBLE,
        DASHED
    }

    /** From the outer line of a double border to the inner one, in hundredths of a pixel. */
    public static final long DOUBLE_GAP = 300;

    /** Dash and gap of a dashed line, each, in hundredths of a pixel. */
    public static final long DASH = 400;

    /** The stripe behind every other level. */
    static final BoxStyle STRIPE = new BoxStyle(0xF6F6F6, 0xF6F6F6, 0, 0, Border.SINGLE);

    /** The style of a node's box. */
    static BoxStyle of(NodeRole role) {
        return switch (role) {
            case ORGANISER -> new BoxStyle(0xF9D9CC, 0x7A1F00, 130, 0, Border.DOUBLE);
            case CORE -> new BoxStyle(0xFDEDC8, 0x6B4700, 260, 0, Border.SINGLE);
            case PARTICIPANT -> new BoxStyle(0xFFFFFF, 0x444444, 100, 600, Border.SINGLE);
            case PLACEHOLDER -> new BoxStyle(0xF0F0F0, 0x666666, 130, 0, Border.DASHED);
            case FOLDED -> new BoxStyle(0xE2ECF6, 0x2F5D8A, 100, 300, Border.SINGLE);
        };
    }
}
