package org.upline.chart;

/** Which way a tree grows. */
public enum Orientation {
    /** Roots at the top, a level is a row. */
    TOP_DOWN,
    /** Roots at the left, a level is a column; for wide trees and long names. */
    LEFT_TO_RIGHT
}
