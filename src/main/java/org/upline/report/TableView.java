package org.upline.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.upline.model.UplineException;

/**
 * Which columns and rows of a table are shown, and in what order.
 *
 * <p>A column is named by its key, by its title, or, where its key ends in {@code Fen}, by the key without that. A condition
 * on the key with {@code Fen} counts fen; on the shorter one, or on the title, it counts yuan.
 *
 * @param columns to be shown, from left to right; all if it is empty
 * @param order columns to sort by, the first first, each with {@code -} in front for the other way round; ties keep the
 *     order they had, and rows without a value come last
 * @param conditions all of which a row has to meet
 */
public record TableView(List<String> columns, List<String> order, List<RowCondition> conditions) {
    public TableView {
        columns = List.copyOf(columns);
        order = List.copyOf(order);
        conditions = List.copyOf(conditions);
    }

    /** Whether the table is shown as it is. */
    public boolean isWhole() {
        return columns.isEmpty() && order.isEmpty() && conditions.isEmpty();
    }

    /** A column as it was named. */
    private record Named(int at, Column column, boolean inYuan) {}

    /** Whether the table has all columns that are named. */
    public boolean fits(Table table, UnaryOperator<String> words) {
        List<String> names = new ArrayList<>(columns);
        order.forEach(name -> names.add(unsigned(name)));
        conditions.forEach(condition -> names.add(condition.column()));
        return names.stream().allMatch(name -> find(table, name, words) != null);
    }

    /** The names among those asked for that the table does not have. */
    public List<String> lacking(Table table, UnaryOperator<String> words) {
        List<String> names = new ArrayList<>(columns);
        order.forEach(name -> names.add(unsigned(name)));
        conditions.forEach(condition -> names.add(condition.column()));
        return names.stream()
                .filter(name -> find(table, name, words) == null)
                .distinct()
                .toList();
    }

    /**
     * The part of a table that is asked for. Rows are chosen while they are read; sorting holds the chosen ones.
     *
     * @param words gives the text of a bundle key
     * @throws UplineException if a value cannot be compared with its column
     * @throws IllegalArgumentException if the table does not fit
     */
    public Table of(Table table, UnaryOperator<String> words) {
        for (RowCondition condition : conditions) {
            Named on = found(table, condition.column(), words);
            if (!condition.suits(on.column().type())) {
                throw UplineException.of(
                        "shell.view.value",
                        condition.text(),
                        condition.value(),
                        on.column().key());
            }
        }
        Iterable<List<@Nullable Object>> chosen = chosen(table, words);
        Iterable<List<@Nullable Object>> sorted = order.isEmpty() ? chosen : sorted(chosen, comparator(table, words));
        if (columns.isEmpty()) {
            return new Table(table.titleKey(), table.columns(), sorted);
        }
        List<Named> shown =
                columns.stream().map(name -> found(table, name, words)).toList();
        return Table.of(table.titleKey(), shown.stream().map(Named::column).toList(), sorted, row -> {
            List<@Nullable Object> cells = new ArrayList<>();
            shown.forEach(column -> cells.add(row.get(column.at())));
            return cells;
        });
    }

    /** The rows of a table for programs, each under the keys of the columns. */
    public static List<Map<String, @Nullable Object>> objects(Table table) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int c = 0; c < row.size(); c++) {
                Object cell = row.get(c);
                object.put(table.columns().get(c).key(), cell instanceof Term term ? term.word() : cell);
            }
            objects.add(object);
        }
        return objects;
    }

    private Iterable<List<@Nullable Object>> chosen(Table table, UnaryOperator<String> words) {
        if (conditions.isEmpty()) {
            return table.rows();
        }
        List<Named> on = conditions.stream()
                .map(condition -> found(table, condition.column(), words))
                .toList();
        return () -> StreamSupport.stream(table.rows().spliterator(), false)
                .filter(row -> {
                    for (int i = 0; i < on.size(); i++) {
                        Named column = on.get(i);
                        if (!conditions
                                .get(i)
                                .isMet(column.column().type(), row.get(column.at()), column.inYuan() ? 2 : 0)) {
                            return false;
                        }
                    }
                    return true;
                })
                .iterator();
    }

    private static Iterable<List<@Nullable Object>> sorted(
            Iterable<List<@Nullable Object>> rows, Comparator<List<@Nullable Object>> by) {
        List<List<@Nullable Object>> held = new ArrayList<>();
        rows.forEach(held::add);
        held.sort(by);
        return Collections.unmodifiableList(held);
    }

    private Comparator<List<@Nullable Object>> comparator(Table table, UnaryOperator<String> words) {
        Comparator<List<@Nullable Object>> all = (one, other) -> 0;
        for (String name : order) {
            Named by = found(table, unsigned(name), words);
            Comparator<@Nullable Object> values = values(by.column().type());
            Comparator<@Nullable Object> turned = name.startsWith("-") ? values.reversed() : values;
            all = all.thenComparing((one, other) -> {
                Object a = one.get(by.at());
                Object b = other.get(by.at());
                return a == null || b == null ? Boolean.compare(a == null, b == null) : turned.compare(a, b);
            });
        }
        return all;
    }

    @SuppressWarnings("NullAway") // Absent values are set apart before.
    private static Comparator<@Nullable Object> values(ColumnType type) {
        return type.isNumeric()
                ? Comparator.comparing(value -> new BigDecimal(value.toString()))
                : Comparator.comparing(type::sheet);
    }

    private static String unsigned(String name) {
        return name.startsWith("-") || name.startsWith("+") ? name.substring(1) : name;
    }

    private static Named found(Table table, String name, UnaryOperator<String> words) {
        Named found = find(table, name, words);
        if (found == null) {
            throw new IllegalArgumentException("no column " + name);
        }
        return found;
    }

    private static @Nullable Named find(Table table, String name, UnaryOperator<String> words) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        Named byKey = null;
        Named otherwise = null;
        for (int c = 0; c < table.columns().size(); c++) {
            Column column = table.columns().get(c);
            boolean money = column.type() == ColumnType.YUAN;
            String key = column.key().toLowerCase(Locale.ROOT);
            boolean shorter = money && key.equals(wanted + "fen");
            boolean title =
                    words.apply(column.titleKey()).toLowerCase(Locale.ROOT).equals(wanted);
            if (byKey == null && key.equals(wanted)) {
                byKey = new Named(c, column, false);
            } else if (otherwise == null && (shorter || title)) {
                otherwise = new Named(c, column, money);
            }
        }
        return byKey != null ? byKey : otherwise;
    }
}
