package org.upline.intake.dump;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.upline.intake.format.MemberColumns;
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

    private final String file;
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    DumpSurvey(String file) {
        this.file = file;
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
        MemberColumns members = new MemberColumns("dump.members");
        List<DumpTable> tables = new ArrayList<>();
        seen.forEach((name, one) -> {
            MemberColumns.Understood understood = members.understand(one.columns);
            DumpMeaning named = NAMES.find(name);
            boolean whole = understood.missing().isEmpty();
            DumpMeaning meaning = named != null ? named : whole ? DumpMeaning.MEMBERS : DumpMeaning.OTHER;
            tables.add(new DumpTable(name, one.columns, one.rows, meaning, understood.table(), understood.missing()));
        });
        return tables;
    }
}
