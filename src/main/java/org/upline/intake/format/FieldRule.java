package org.upline.intake.format;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names under which one field is met.
 *
 * @param field name of the field, as the row parsers ask for it
 * @param aliases names, the surest first; one name may serve several fields, and goes to the first of them
 * @param condition null where the rule always holds
 */
public record FieldRule(
        String field, List<String> aliases, @Nullable Condition condition) {
    public FieldRule {
        aliases = List.copyOf(aliases);
    }

    /** Holds where an earlier field was found under one of these names. */
    public record Condition(String field, List<String> aliases) {
        public Condition {
            aliases = List.copyOf(aliases);
        }

        boolean holds(Collection<Binding> bindings) {
            return bindings.stream()
                    .anyMatch(binding -> binding.field().equals(field) && aliases.contains(binding.alias()));
        }
    }
}
