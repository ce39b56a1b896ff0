/**
 * Layout, one drawing model, its writers, and the GraphStream window. Knows neither Neo4j nor Spring.
 */
@NullMarked
package org.upline.chart;

import org.jspecify.annotations.NullMarked;
