package org.upline.workspace;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.intake.format.Mapping;

/**
 * A mapping under the name by which it is called. A decision holds all of it, so that a case does not change when the saved
 * one is changed or dropped.
 *
 * @param name told, never computed with
 * @param lines its content, see {@link Mapping#lines}
 */
@JsonPropertyOrder({"name", "lines"})
public record SavedMapping(
        @JsonProperty("name") String name,
        @JsonProperty("lines") List<String> lines) {
    public SavedMapping {
        lines = List.copyOf(lines);
    }

    /** A mapping under a name. */
    public static SavedMapping of(String name, Mapping mapping) {
        return new SavedMapping(name, mapping.lines());
    }

    /** What it says. */
    public Mapping mapping() {
        return Mapping.parse(name, lines);
    }

    static boolean sayTheSame(@Nullable SavedMapping one, @Nullable SavedMapping other) {
        return one == null || other == null ? one == other : one.lines.equals(other.lines);
    }
}
