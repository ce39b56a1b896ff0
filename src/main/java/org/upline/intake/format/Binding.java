package org.upline.intake.format;

/**
 * Why a column is read as a field.
 *
 * @param field name of the field
 * @param column index of the column, from 0
 * @param header name of the column as written
 * @param alias the name in the vocabulary that it equals
 */
public record Binding(String field, int column, String header, String alias) {}
