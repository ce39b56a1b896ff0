package org.upline.chart;

import java.util.List;
import org.upline.chart.Item.Segment;
import org.upline.graph.CompressedGraph;

/**
 * Where the nodes of a tree stand, a box a node, and how the lines between them run. Everything is in hundredths of a
 * pixel, from the top left corner, beyond which nothing reaches; x grows to the right, y downwards. No two boxes
 * overlap, and no line runs through a box that it does not join.
 */
public sealed interface NodePlaces permits BoxPlaces, TreeLayout {
    /** Number of nodes. */
    int size();

    long left(int node);

    long top(int node);

    long width(int node);

    long height(int node);

    /** Of the whole. */
    long width();

    /** Of the whole. */
    long height();

    /**
     * The line from a parent to one of its children: its corners as x and y in turn, the first in or at the parent's box, the
     * last in or at the child's.
     */
    long[] way(int parent, int child);

    /**
     * The lines from a node to all its children, each part of them once.
     *
     * @return in parts that lie close together, so that a printer can leave out what is not on its sheet; none if the
     *     node has no children
     */
    List<List<Segment>> lines(int node, CompressedGraph children);
}
