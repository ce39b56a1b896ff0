package org.upline.intake.dump;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.upline.intake.format.Format;
import org.upline.intake.format.MappedKind;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.value.Words;
import org.upline.model.UplineException;

/** Gathers the tables of a dump, their columns and how many rows they have. */
final class DumpSurvey implements DumpVisitor {
    /** A real site has hundreds; more is no dump, and must not fill the memory. */
    private static final int TABLE_LIMIT = 20_000;

    private static final Words<DumpMeaning> NAMES = Words.load("dump-table.words", DumpMeaning::valueOf);

    private static final class Seen {
        private List<String> columns = List.of();
        private int rows;
    }

    private static final int TOLD_EVERY = 1 << 12;

    private final String file;
    private final LongConsumer watch;
    private long rows;
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    /** @param watch is told how many rows were met */
    DumpSurvey(String file, LongConsumer watch) {
        this.file = file;
        this.watch = watch;
    }

    @Override
    public void table(String name, List<String> columns) {
        seen(name).columns = List.copyOf(columns);
    }

    @Override
    public boolean wants(String table) {
        return false;
    }

    @Override
    public void row(String table, @Nullable List<String> columns, @Nullable List<String> values, int line) {
        rows++;
        if (rows % TOLD_EVERY == 0) {
            watch.accept(rows);
        }
        Seen one = seen(table);
        one.rows = Math.addExact(one.rows, 1);
        if (one.columns.isEmpty() && columns != null) {
            one.columns = List.copyOf(columns);
        }
    }

    private Seen seen(String table) {
        Seen one = seen.computeIfAbsent(table, name -> new Seen());
        if (seen.size() > TABLE_LIMIT) {
            throw UplineException.of("intake.dump.manyTables", file, TABLE_LIMIT);
        }
        return one;
    }

    List<DumpTable> tables() {
        List<DumpTable> tables = new ArrayList<>();
        seen.forEach((name, one) -> tables.add(table(name, one)));
        return tables;
    }

    /** A name tells of orders, bonuses and withdrawals; columns tell of members. */
    private static DumpTable table(String name, Seen one) {
        DumpMeaning named = NAMES.find(name);
        MappedKind tried = named == null || named.kind() == null ? MappedKind.MEMBERS : named.kind();
        Format format = tried.as(Dump.FORMATS);
        RecognisedTable understood = format.understand(0, one.columns);
        List<List<String>> missing = format.missing(understood.bindings().keySet());
        DumpMeaning byColumns = missing.isEmpty() ? DumpMeaning.MEMBERS : DumpMeaning.OTHER;
        DumpMeaning meaning = named == null ? byColumns : named;
        return new DumpTable(name, one.columns, one.rows, meaning, named != null, understood, missing);
    }
}
