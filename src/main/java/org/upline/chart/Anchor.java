package org.upline.chart;

/** Which point of a line of text its position names. */
public enum Anchor {
    START,
    MIDDLE,
    END
}
