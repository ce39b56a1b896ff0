package org.upline.chart;

/** Boxes by their upper left corners and sizes, in hundredths of a pixel; a layout adds how its lines run. */
abstract sealed class BoxPlaces implements NodePlaces permits RingPlaces, ShelfPlaces {
    final long[] left;
    final long[] top;
    final long[] widths;
    final long[] heights;
    long width;
    long height;

    /** All four by node; a layout may move the boxes until it is done. */
    BoxPlaces(long[] left, long[] top, long[] widths, long[] heights) {
        this.left = left;
        this.top = top;
        this.widths = widths;
        this.heights = heights;
    }

    @Override
    public final int size() {
        return left.length;
    }

    @Override
    public final long left(int node) {
        return left[node];
    }

    @Override
    public final long top(int node) {
        return top[node];
    }

    @Override
    public final long width(int node) {
        return widths[node];
    }

    @Override
    public final long height(int node) {
        return heights[node];
    }

    @Override
    public final long width() {
        return width;
    }

    @Override
    public final long height() {
        return height;
    }
}
