package org.upline.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;
import org.upline.report.DerivedTable;
import org.upline.report.Table;

/**
 * What a command has to say: one value for programs, parts for humans, in their order.
 *
 * @param value what JSON shows, see {@link org.upline.report.JsonWriter}; null for a command that has nothing to tell a
 *     program
 * @param parts what a human is shown; if there is none, a table is derived from the value
 * @param hints what to do next, shown only at the prompt
 * @param hasWritten whether it changed what the case keeps beside its decisions, such as its graph, which the journal then tells
 * @param failure why the work is to count as not done although there is a result, such as a seal that is broken; null if
 *     it was done
 */
public record CommandResult(
        @Nullable Object value,
        List<Part> parts,
        List<Message> hints,
        boolean hasWritten,
        @Nullable Message failure) {

    /** A part of what a human is shown. */
    public sealed interface Part permits Paragraph, Grid, Lines {}

    /** A sentence or two. */
    public record Paragraph(Message text) implements Part {}

    /** A table; also what CSV and XLSX get. */
    public record Grid(Table table) implements Part {}

    /** Lines of made text, such as a drawn tree; may be computed while they are read. */
    public record Lines(Iterable<String> lines) implements Part {}

    public CommandResult {
        parts = List.copyOf(parts);
        hints = List.copyOf(hints);
    }

    /** A result with a value for programs. */
    public static CommandResult of(Object value) {
        return new CommandResult(value, List.of(), List.of(), false, null);
    }

    /** A result that tells a program nothing. */
    public static CommandResult nothing() {
        return new CommandResult(null, List.of(), List.of(), false, null);
    }

    /** And then a sentence. */
    public CommandResult say(Message text) {
        return with(new Paragraph(text));
    }

    /** And then a table. */
    public CommandResult table(Table table) {
        return with(new Grid(table));
    }

    /** And then lines as they stand. */
    public CommandResult lines(Iterable<String> lines) {
        return with(new Lines(lines));
    }

    /** And a hint what to do next. */
    public CommandResult next(Message hint) {
        List<Message> more = new ArrayList<>(hints);
        more.add(hint);
        return new CommandResult(value, parts, more, hasWritten, failure);
    }

    /** But the work counts as not done: the result is shown, then this as an error, and the exit code is 1. */
    public CommandResult butFailed(Message reason) {
        return new CommandResult(value, parts, hints, hasWritten, reason);
    }

    /** And it changed what the case keeps beside its decisions. */
    public CommandResult wrote() {
        return new CommandResult(value, parts, hints, true, failure);
    }

    /** The tables it has, or the one derived from its value. */
    List<Table> tables() {
        List<Table> tables = parts.stream()
                .flatMap(part -> part instanceof Grid grid
                        ? Optional.of(grid.table()).stream()
                        : Optional.<Table>empty().stream())
                .toList();
        return tables.isEmpty() && value != null ? List.of(DerivedTable.of(value)) : tables;
    }

    private CommandResult with(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new CommandResult(value, more, hints, hasWritten, failure);
    }
}
