package org.upline.graph;

import java.util.Optional;

/**
 * What to measure, and how.
 *
 * @param direction how arcs are taken, where {@link Measure#takesDirection}
 * @param samples number of sources to draw for a measure that may be sampled; all of them if there are no more. Without it
 *     {@link Centrality} decides by the size of the graph
 * @param seed by which sources are drawn
 */
public record MeasureRequest(Measure measure, ArcDirection direction, Optional<Integer> samples, long seed) {}
