/**
 * Tables as Parquet files, for programs that compute on many machines. A small, exact part of the format, written and read
 * row by row in bounded memory, so that no other library is needed: flat rows, PLAIN values, data pages of version 1, pages
 * uncompressed or GZIP. What a file has beyond that is named when it is refused. Source: the Parquet format 2.11 and its
 * Thrift definition, parquet.apache.org.
 */
@NullMarked
package org.upline.table;

import org.jspecify.annotations.NullMarked;
