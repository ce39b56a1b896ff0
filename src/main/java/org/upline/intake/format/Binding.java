package org.upline.intake.format;

/**
 * Why a column is read as a field.
 *
 * @param field name of the field
 * @param column index of the column, from 0
 * @param header name of the column as written
 * @param alias the name that it equals: in the vocabulary, or in the mapping
 */
public record Binding(String field, int column, String header, String alias, Why why) {
    /** By what the column was chosen. */
    public enum Why {
        /** Its name is in the vocabulary of the format. */
        ALIAS,
        /** Its name is in a mapping the investigator made. */
        MAPPING,
        /** Its place is in such a mapping. */
        POSITION
    }

    /** A column known by its name. */
    public Binding(String field, int column, String header, String alias) {
        this(field, column, header, alias, Why.ALIAS);
    }
}
