/**
 * Sheets and tables as CSV, XLSX and JSON. Knows neither Neo4j nor Spring.
 */
@NullMarked
package org.upline.report;

import org.jspecify.annotations.NullMarked;
