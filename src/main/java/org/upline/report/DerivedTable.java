package org.upline.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table of a result that has none of its own, so that each command can be read as CSV. An array of objects becomes a
 * row for each, with the keys as columns; anything else becomes two columns, {@code field} and {@code value}. What is
 * nested is named by its way, such as {@code rule.unit} or {@code path.0}. Held in memory, so meant for small results.
 */
public final class DerivedTable {
    private static final String TITLE = "report.sheet.result";

    private DerivedTable() {}

    /**
     * The table of a value.
     *
     * @param value as for {@link JsonWriter#write}
     */
    public static Table of(@Nullable Object value) {
        JsonNode tree = JsonWriter.tree(value);
        return tree.isArray() && !tree.isEmpty() && allObjects(tree) ? rows(tree) : fields(tree);
    }

    private static boolean allObjects(JsonNode array) {
        for (JsonNode element : array) {
            if (!element.isObject()) {
                return false;
            }
        }
        return true;
    }

    private static Table rows(JsonNode array) {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>();
        for (JsonNode element : array) {
            Map<String, String> row = flat(element);
            keys.addAll(row.keySet());
            rows.add(row);
        }
        List<Column> columns =
                keys.stream().map(key -> new Column(key, ColumnType.TEXT, key)).toList();
        return Table.of(TITLE, columns, rows, row -> {
            List<@Nullable Object> values = new ArrayList<>();
            keys.forEach(key -> values.add(row.get(key)));
            return values;
        });
    }

    private static Table fields(JsonNode tree) {
        List<Column> columns = List.of(Column.text("field"), Column.text("value"));
        return Table.of(TITLE, columns, flat(tree).entrySet(), field -> Table.row(field.getKey(), field.getValue()));
    }

    /** Scalars by their way from the root; results are shallow, but the walk keeps its own stack all the same. */
    private static Map<String, String> flat(JsonNode root) {
        Map<String, String> flat = new LinkedHashMap<>();
        List<Step> stack = new ArrayList<>();
        stack.add(new Step("", root));
        while (!stack.isEmpty()) {
            Step step = stack.remove(stack.size() - 1);
            if (step.node().isValueNode()) {
                flat.put(step.way(), step.node().isNull() ? "" : step.node().asText());
            } else {
                List<Step> below = below(step);
                for (int i = below.size() - 1; i >= 0; i--) {
                    stack.add(below.get(i));
                }
            }
        }
        return flat;
    }

    private static List<Step> below(Step step) {
        List<Step> below = new ArrayList<>();
        String prefix = step.way().isEmpty() ? "" : step.way() + ".";
        if (step.node().isArray()) {
            for (int i = 0; i < step.node().size(); i++) {
                below.add(new Step(prefix + i, step.node().get(i)));
            }
        } else {
            for (Map.Entry<String, JsonNode> field : step.node().properties()) {
                below.add(new Step(prefix + field.getKey(), field.getValue()));
            }
        }
        return below;
    }

    private record Step(String way, JsonNode node) {}
}
