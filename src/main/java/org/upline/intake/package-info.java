/**
 * Bytes to rows to records: decoding, table detection, formats, mapping, rejects, matching of mirrored rows. Knows neither
 * Neo4j nor Spring nor any algorithm.
 */
@NullMarked
package org.upline.intake;

import org.jspecify.annotations.NullMarked;
