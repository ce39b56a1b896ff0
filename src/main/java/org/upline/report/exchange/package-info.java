/**
 * The case as a graph for other programs: GraphML, GEXF, Cypher, FollowTheMoney, i2 and CSV.
 *
 * <p>{@link org.upline.report.exchange.CaseGraph} says what the nodes, edges and fields are; a format says how they are
 * written. Formats write while they read: memory does not grow with the case. The same case gives the same bytes.
 */
@NullMarked
package org.upline.report.exchange;

import org.jspecify.annotations.NullMarked;
