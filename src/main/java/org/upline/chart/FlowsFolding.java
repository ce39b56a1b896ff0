package org.upline.chart;

/**
 * Which flows a chart draws one by one; the rest is gathered, so that the sum is kept.
 *
 * @param leastFen those of at least so much
 * @param most so many, the largest ones
 */
public record FlowsFolding(long leastFen, int most) {}
