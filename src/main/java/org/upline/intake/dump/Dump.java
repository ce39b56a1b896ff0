package org.upline.intake.dump;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.upline.intake.format.FormatDetector;
import org.upline.intake.table.Decoding;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * A MySQL dump (.sql) that was looked through once, from the first line to the last.
 *
 * @param tables in the order in which they are met
 */
public record Dump(Path file, String name, Decoding decoding, List<DumpTable> tables) {
    public Dump {
        tables = List.copyOf(tables);
    }

    /**
     * Looks through a dump. Time grows with its size; memory with its number of tables alone.
     *
     * @param name of the file, for messages
     * @param encoding the character set the user names, or null to find it
     * @throws UplineException if the file cannot be read or decoded, or ends inside a statement; names the line
     */
    public static Dump of(Path file, String name, @Nullable String encoding) {
        try {
            Decoding decoding = Decoding.of(file, name, encoding);
            DumpSurvey survey = new DumpSurvey(name);
            try (SqlText text = new SqlText(file, name, decoding)) {
                DumpStatements statements = new DumpStatements(new SqlTokens(text), decoding.charset(), survey);
                while (statements.advance()) {
                    // The survey counts.
                }
            }
            return new Dump(file, name, decoding, survey.tables());
        } catch (IOException unreadable) {
            throw new UplineException(
                    Message.of("intake.unreadable", name, String.valueOf(unreadable.getMessage())), unreadable);
        }
    }

    /**
     * The table that is most likely the member list: of those with the columns it cannot do without, the one of which most
     * columns are understood, then the one with most rows, then the first by name.
     */
    public Optional<DumpTable> memberTable() {
        return tables.stream()
                .filter(table -> table.meaning() == DumpMeaning.MEMBERS)
                .min(Comparator.<DumpTable>comparingInt(
                                table -> -table.asMembers().bindings().size())
                        .thenComparing(Comparator.comparingInt(DumpTable::rows).reversed())
                        .thenComparing(DumpTable::name));
    }

    /**
     * A table as a member list: how to stream its rows, and what its columns mean.
     *
     * @throws UplineException if there is no such table, or it has not the columns of a member list
     */
    public FormatDetector.Found members(String table) {
        DumpTable chosen = tables.stream()
                .filter(one -> one.name().equals(table))
                .findFirst()
                .orElseThrow(() -> UplineException.of(
                        "intake.dump.noTable",
                        name,
                        table,
                        tables.stream().map(DumpTable::name).toList()));
        if (!chosen.missing().isEmpty()) {
            throw UplineException.of(
                    "intake.dump.noMembers", name, table, chosen.columns(), String.join("; ", chosen.missing()));
        }
        return new FormatDetector.Found(
                () -> new DumpRows(file, name, decoding, table, chosen.columns()), chosen.asMembers());
    }
}
