/**
 * The account network, profiles and parts, tracing and freezing. Knows neither Neo4j nor Spring nor drawing.
 */
@NullMarked
package org.upline.funds;

import org.jspecify.annotations.NullMarked;
