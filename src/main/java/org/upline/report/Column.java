package org.upline.report;

/**
 * A column of a {@link Table}.
 *
 * @param key camelCase name for programs; ends in {@code Fen} where the type is {@link ColumnType#YUAN}
 * @param type what the values are
 * @param titleKey bundle key of the title; a title of money says that it is yuan
 */
public record Column(String key, ColumnType type, String titleKey) {
    public Column {
        if (type == ColumnType.YUAN && !key.endsWith("Fen")) {
            throw new IllegalArgumentException("a column of money is whole fen for programs: " + key + "Fen");
        }
    }

    /** Text, with the title {@code column.<key>}; so do the others below. */
    public static Column text(String key) {
        return of(key, ColumnType.TEXT);
    }

    public static Column whole(String key) {
        return of(key, ColumnType.INT);
    }

    public static Column yuan(String key) {
        return of(key, ColumnType.YUAN);
    }

    public static Column time(String key) {
        return of(key, ColumnType.TIME);
    }

    public static Column percent(String key) {
        return of(key, ColumnType.PERCENT);
    }

    public static Column number(String key) {
        return of(key, ColumnType.NUMBER);
    }

    public static Column magnitude(String key) {
        return of(key, ColumnType.MAGNITUDE);
    }

    private static Column of(String key, ColumnType type) {
        return new Column(key, type, "column." + key);
    }
}
