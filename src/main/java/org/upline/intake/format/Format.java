package org.upline.intake.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.upline.model.SourceKind;

/**
 * A table met in the field: what it is called, what its columns may be called, and which of them it cannot do without.
 *
 * @param id such as {@code bank.transactions}
 * @param kind what such a file is read as
 * @param rules the fields, in the order in which they choose their columns
 * @param needs groups of fields; of each group one must be there
 * @param signs groups of fields by one of which the table is told from others that have all it needs too; asked for only
 *     where nothing else says what the table is
 */
public record Format(
        String id, SourceKind kind, List<FieldRule> rules, List<List<String>> needs, List<List<String>> signs) {
    public Format {
        rules = List.copyOf(rules);
        needs = List.copyOf(needs);
        signs = List.copyOf(signs);
    }

    /** A format that cannot be taken for another. */
    public Format(String id, SourceKind kind, List<FieldRule> rules, List<List<String>> needs) {
        this(id, kind, rules, needs, List.of());
    }

    /** The same for a table of which it is known what it is. */
    Format known(String knownId) {
        return new Format(knownId, kind, rules, needs);
    }

    /** All fields, in the order in which they choose their columns. */
    public List<String> fields() {
        return rules.stream().map(FieldRule::field).distinct().toList();
    }

    /** Finds the fields among comparable column names; a column serves one field, a field has one column. */
    Map<String, Binding> bind(List<String> header) {
        List<String> names = header.stream().map(ColumnName::comparable).toList();
        Map<String, Binding> bindings = new LinkedHashMap<>();
        boolean[] taken = new boolean[names.size()];
        for (FieldRule rule : rules) {
            FieldRule.Condition condition = rule.condition();
            if (bindings.containsKey(rule.field()) || (condition != null && !condition.holds(bindings.values()))) {
                continue;
            }
            for (String alias : rule.aliases()) {
                int column = names.indexOf(alias);
                if (column >= 0 && !taken[column]) {
                    taken[column] = true;
                    bindings.put(rule.field(), new Binding(rule.field(), column, header.get(column), alias));
                    break;
                }
            }
        }
        return bindings;
    }

    /** The groups of which no field was found. */
    public List<List<String>> missing(Collection<String> found) {
        List<List<String>> missing = new ArrayList<>();
        Stream.concat(needs.stream(), signs.stream())
                .filter(need -> need.stream().noneMatch(found::contains))
                .forEach(missing::add);
        return missing;
    }

    /** What the columns mean by their names, as far as they are known. */
    public RecognisedTable understand(int headerRow, List<String> header) {
        return new RecognisedTable(this, headerRow, List.copyOf(header), bind(header));
    }

    /** All names under which the field is met. */
    public Stream<String> aliases(String field) {
        return rules.stream()
                .filter(rule -> rule.field().equals(field))
                .flatMap(rule -> rule.aliases().stream())
                .distinct();
    }
}
