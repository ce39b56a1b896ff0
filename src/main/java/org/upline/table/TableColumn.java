package org.upline.table;

/**
 * A column of a Parquet table.
 *
 * @param optional whether values may be absent (null)
 */
public record TableColumn(String name, ColumnKind kind, boolean optional) {}
