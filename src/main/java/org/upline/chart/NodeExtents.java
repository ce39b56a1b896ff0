package org.upline.chart;

/** How much room each node of a tree takes, its label included, in hundredths of a pixel. */
interface NodeExtents {
    long width(int node);

    long height(int node);
}
