package org.upline.shell.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.upline.intake.dump.Dump;
import org.upline.intake.dump.DumpMeaning;
import org.upline.intake.dump.DumpTable;
import org.upline.intake.format.FieldName;
import org.upline.intake.format.Format;
import org.upline.intake.format.RecognisedTable;
import org.upline.model.Message;
import org.upline.report.Column;
import org.upline.report.Table;
import org.upline.shell.CommandResult;

/** What {@code import dump} shows of a dump before anything is imported: its tables, and which it proposes as what, and why. */
final class DumpListing {
    private DumpListing() {}

    /**
     * A dump as it leaves the program.
     *
     * @param proposed the table that is most likely the member list; null if none can be
     * @param proposals all tables to import, the member list first
     */
    record Listing(
            String file, String encoding, @Nullable String proposed, List<String> proposals, List<Listed> tables) {}

    /**
     * A table as it leaves the program.
     *
     * @param mapping field by field of a table of its meaning (of one of no known meaning, of a member list), the column that
     *     is taken for it
     * @param missing what such a table needs and it has not, each as the names of which one would do
     */
    record Listed(
            String table,
            String meaning,
            int rows,
            List<String> columns,
            Map<String, String> mapping,
            List<String> missing) {}

    static CommandResult of(Dump dump, Path file, Function<Message, String> words) {
        List<DumpTable> proposals = dump.proposals();
        List<String> names = proposals.stream().map(DumpTable::name).toList();
        Listing listing = new Listing(
                dump.name(),
                dump.decoding().charset().name(),
                dump.memberTable().map(DumpTable::name).orElse(null),
                names,
                dump.tables().stream().map(DumpListing::listed).toList());
        CommandResult result = CommandResult.of(listing)
                .table(Table.of(
                        "table.dump",
                        List.of(
                                Column.text("table"),
                                Column.text("meaning"),
                                Column.whole("rowCount"),
                                Column.text("columns"),
                                Column.text("mapping")),
                        dump.tables(),
                        table -> Table.row(
                                table.name(),
                                words.apply(Message.of("dump.meaning." + word(table.meaning()))),
                                table.rows(),
                                String.join(", ", table.columns()),
                                table.meaning() == DumpMeaning.OTHER ? "" : text(table.understood(), words))));
        if (dump.memberTable().isEmpty()) {
            result = result.say(Message.of("dump.none"));
        }
        for (DumpTable table : proposals) {
            result = result.say(Message.of(
                    "dump.proposed",
                    Message.of("dump.meaning." + word(table.meaning())),
                    table.name(),
                    Message.of(table.named() ? "dump.byName" : "dump.byColumns"),
                    table.understood().bindings().size(),
                    text(table.understood(), words),
                    table.rows()));
        }
        for (DumpTable table : dump.tables()) {
            if (table.meaning() != DumpMeaning.OTHER && !table.missing().isEmpty()) {
                result = result.say(Message.of(
                        "dump.incomplete",
                        table.name(),
                        Message.of("dump.meaning." + word(table.meaning())),
                        String.join("; ", listed(table).missing())));
            }
        }
        result = result.say(Message.of("dump.nothing"));
        return names.isEmpty()
                ? result
                : result.next(Message.of("dump.next", file.toString(), String.join(",", names)));
    }

    private static Listed listed(DumpTable table) {
        Map<String, String> mapping = new LinkedHashMap<>();
        table.understood().bindings().forEach((field, binding) -> mapping.put(field, binding.header()));
        Format format = table.understood().format();
        List<String> missing = table.missing().stream()
                .map(need -> need.stream().flatMap(format::aliases).distinct().collect(Collectors.joining(" / ")))
                .toList();
        return new Listed(table.name(), word(table.meaning()), table.rows(), table.columns(), mapping, missing);
    }

    private static String word(DumpMeaning meaning) {
        return meaning.name().toLowerCase(Locale.ROOT);
    }

    private static String text(RecognisedTable table, Function<Message, String> words) {
        return table.bindings().values().stream()
                .map(binding ->
                        words.apply(FieldName.of(table.format().kind(), binding.field())) + "=" + binding.header())
                .collect(Collectors.joining(", "));
    }
}
