/**
 * Forest repair, counting rules, natural persons, thresholds and candidates. Knows neither Neo4j nor Spring nor drawing.
 */
@NullMarked
package org.upline.hierarchy;

import org.jspecify.annotations.NullMarked;
