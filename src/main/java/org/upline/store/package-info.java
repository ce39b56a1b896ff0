/**
 * Neo4j as the store of record: embedded server, driver sessions, schema, bulk write and read, saved Cypher. Knows neither
 * CSV nor Spring nor any algorithm.
 */
@NullMarked
package org.upline.store;

import org.jspecify.annotations.NullMarked;
