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
 */
public record Format(String id, SourceKind kind, List<FieldRule> rules, List<List<String>> needs) {
    public Format {
        rules = List.copyOf(rules);
        needs = List.copyOf(needs);
    }

    /** Finds the fields among comparable column names; a column serves one field, a field has one column. */
    Map<String, Binding> bind(List<String> header, List<String> names) {
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
    List<List<String>> missing(Collection<String> found) {
        List<List<String>> missing = new ArrayList<>();
        for (List<String> need : needs) {
            if (need.stream().noneMatch(found::contains)) {
                missing.add(need);
            }
        }
        return missing;
    }

    /** All names under which the field is met. */
    Stream<String> aliases(String field) {
        return rules.stream()
                .filter(rule -> rule.field().equals(field))
                .flatMap(rule -> rule.aliases().stream())
                .distinct();
    }
}
