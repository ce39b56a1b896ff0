package org.upline.chart;

/**
 * Distances between nodes, in hundredths of a pixel.
 *
 * @param siblings least gap between neighbours that have one parent
 * @param cousins least gap between other neighbours on a level
 * @param levels gap between two levels, in which the lines run
 * @param leastLevel least extent of a level across its nodes, so that its own label finds room
 */
record Spacing(long siblings, long cousins, long levels, long leastLevel) {}
