package org.upline.chart;

/** How the nodes of a tree are arranged. */
public enum ChartLayout {
    /** A row or column a level ({@link TidyLayout}): the levels can be read off; wide trees get wide. */
    TREE,
    /** Subtrees packed on shelves no wider than a sheet ({@link ShelfLayout}): the fewest sheets. */
    COMPACT,
    /** A ring a level ({@link RingLayout}), the root in the middle: for a poster of some hundred nodes at most. */
    RADIAL
}
