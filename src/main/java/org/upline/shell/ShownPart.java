package org.upline.shell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.shell.core.command.ParsedInput;
import org.upline.model.Message;
import org.upline.report.Column;
import org.upline.report.RowCondition;
import org.upline.report.Table;
import org.upline.report.TableView;

/**
 * The part of a result's tables that {@code --columns}, {@code --sort} and {@code --where} ask for. Tables that do not have
 * the columns named are left out; programs get the rows of the first that has them, instead of the command's own JSON.
 */
final class ShownPart {
    private final TableView view;
    private final UnaryOperator<String> words;

    ShownPart(Binding binding, Messages messages) {
        view = new TableView(
                binding.get(GlobalOptions.COLUMNS), binding.get(GlobalOptions.SORT), binding.get(GlobalOptions.WHERE));
        words = messages::text;
    }

    /**
     * For a command that writes a file of its own, which has no table.
     *
     * @throws UsageException if a part of one is asked for
     */
    static void checkUnused(ParsedInput input) {
        for (Parameter<?> option : List.of(GlobalOptions.COLUMNS, GlobalOptions.SORT, GlobalOptions.WHERE)) {
            if (input.options().stream().anyMatch(given -> option.name().equals(given.longName()))) {
                throw UsageException.of("shell.view.noTable");
            }
        }
    }

    /**
     * The result as it is to be shown.
     *
     * @throws UsageException if it has no table, or none has the columns that are named; it tells those there are
     */
    CommandResult of(CommandResult result) {
        if (view.isWhole()) {
            return result;
        }
        List<Table> tables = result.tables();
        if (tables.isEmpty()) {
            throw UsageException.of("shell.view.noTable");
        }
        List<CommandResult.Part> parts = new ArrayList<>();
        Optional<Table> first = Optional.empty();
        for (CommandResult.Part part : derived(result, tables)) {
            if (part instanceof CommandResult.Grid grid) {
                if (view.fits(grid.table(), words)) {
                    Table shown = view.of(grid.table(), words);
                    parts.add(new CommandResult.Grid(shown));
                    first = first.or(() -> Optional.of(shown));
                }
            } else {
                parts.add(part);
            }
        }
        Table shown = first.orElseThrow(() -> unknown(tables));
        CommandResult cut = new CommandResult(
                TableView.objects(shown), parts, result.hints(), result.hasWritten(), result.failure());
        // The sentences of a command speak of all it found; nobody shall take a part of the rows for all.
        return view.conditions().isEmpty()
                ? cut
                : cut.say(Message.of(
                        "shell.view.only",
                        view.conditions().stream().map(RowCondition::text).toList()));
    }

    private static List<CommandResult.Part> derived(CommandResult result, List<Table> tables) {
        boolean hasGrid = result.parts().stream().anyMatch(CommandResult.Grid.class::isInstance);
        List<CommandResult.Part> parts = new ArrayList<>(result.parts());
        if (!hasGrid) {
            tables.forEach(table -> parts.add(new CommandResult.Grid(table)));
        }
        return parts;
    }

    private UsageException unknown(List<Table> tables) {
        Set<String> lacking = new LinkedHashSet<>();
        Set<String> known = new LinkedHashSet<>();
        for (Table table : tables) {
            lacking.addAll(view.lacking(table, words));
            for (Column column : table.columns()) {
                known.add(column.key() + " (" + words.apply(column.titleKey()) + ")");
            }
        }
        return UsageException.of("shell.view.column", List.copyOf(lacking), List.copyOf(known));
    }
}
