package org.upline.intake.dump;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.upline.intake.format.Format;
import org.upline.intake.format.FormatDetector;
import org.upline.intake.format.MappedKind;
import org.upline.intake.format.Mapping;
import org.upline.intake.format.MappingMatch;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.format.UnrecognisedTable;
import org.upline.intake.table.Decoding;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;

/**
 * A MySQL dump (.sql) that was looked through once, from the first line to the last.
 *
 * @param tables in the order in which they are met
 */
public record Dump(Path file, String name, Decoding decoding, List<DumpTable> tables) {
    /** Ids of formats of tables of a dump begin so. */
    static final String FORMATS = "dump.";

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
        return of(file, name, encoding, rows -> {});
    }

    /**
     * The same for a long dump.
     *
     * @param watch is told how many rows of all tables were met
     */
    public static Dump of(Path file, String name, @Nullable String encoding, LongConsumer watch) {
        try {
            Decoding decoding = Decoding.of(file, name, encoding);
            DumpSurvey survey = new DumpSurvey(name, watch);
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
                                table -> -table.understood().bindings().size())
                        .thenComparing(Comparator.comparingInt(DumpTable::rows).reversed())
                        .thenComparing(DumpTable::name));
    }

    /** The member list, and all tables of orders, bonuses and withdrawals that can be read and hold something. */
    public List<DumpTable> proposals() {
        List<DumpTable> proposals = new ArrayList<>(memberTable().stream().toList());
        tables.stream()
                .filter(table -> table.meaning() != DumpMeaning.MEMBERS && table.isReadable())
                .sorted(Comparator.comparing(DumpTable::meaning).thenComparing(DumpTable::name))
                .forEach(proposals::add);
        return proposals;
    }

    /** @throws UplineException if there is no such table */
    public DumpTable table(String wanted) {
        return tables.stream()
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> UplineException.of(
                        "intake.dump.noTable",
                        name,
                        wanted,
                        tables.stream().map(DumpTable::name).toList()));
    }

    /**
     * A table as a member list, or as the ledger its name says: how to stream its rows, and what its columns mean.
     *
     * @throws UplineException if there is no such table, or it has not the columns for it
     */
    public FormatDetector.Found read(String wanted, SourceKind kind) {
        DumpTable chosen = table(wanted);
        boolean members = kind == SourceKind.MEMBERS;
        MappedKind known = members ? MappedKind.MEMBERS : chosen.kind();
        if (known == null || known.source() != kind) {
            throw UplineException.of("mapping.dump.noLedger", name, wanted);
        }
        Format format = known.as(FORMATS);
        RecognisedTable understood = format.understand(0, chosen.columns());
        List<List<String>> missing = format.missing(understood.bindings().keySet());
        if (!missing.isEmpty()) {
            String names = missing.stream()
                    .map(need ->
                            need.stream().flatMap(format::aliases).distinct().collect(Collectors.joining(" / ")))
                    .collect(Collectors.joining("; "));
            throw new UnrecognisedTable(
                    Message.of(
                            members ? "intake.dump.noMembers" : "mapping.dump.missing",
                            name,
                            wanted,
                            chosen.columns(),
                            names),
                    name,
                    format,
                    missing.stream().map(need -> need.get(0)).toList());
        }
        return rows(chosen, understood);
    }

    /**
     * A table as a mapping says.
     *
     * @throws UplineException if there is no such table, or it has not the columns that are needed
     */
    public FormatDetector.Found read(String wanted, Mapping mapping) {
        DumpTable chosen = table(wanted);
        return rows(chosen, new MappingMatch(mapping).understand(chosen.columns(), name + " [" + wanted + "]"));
    }

    private FormatDetector.Found rows(DumpTable chosen, RecognisedTable understood) {
        return new FormatDetector.Found(
                () -> new DumpRows(file, name, decoding, chosen.name(), chosen.columns(), chosen.rows()), understood);
    }
}
