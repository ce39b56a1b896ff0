package org.upline.chart;

/** The sheets on which a drawing is printed. */
public enum Paper {
    /** ISO 216 A4, 210 by 297 mm; a drawing takes as many sheets as it needs, to be pasted together. */
    A4(210, 297),
    /** ISO 216 A3, 297 by 420 mm; likewise. */
    A3(297, 420),
    /** One sheet as large as the drawing, for a plotter or a screen. */
    SHEET(0, 0);

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private final int shortSide;
    private final int longSide;

    /** @param shortSide in millimetres; so is the long one */
    Paper(int shortSide, int longSide) {
        this.shortSide = shortSide;
        this.longSide = longSide;
    }

    double shortSide() {
        return points(shortSide);
    }

    double longSide() {
        return points(longSide);
    }

    /** Millimetres in points, of which an inch has 72. */
    static double points(double millimetres) {
        return millimetres * POINTS_PER_MILLIMETRE;
    }
}
