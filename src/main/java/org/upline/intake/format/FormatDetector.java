package org.upline.intake.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.upline.intake.table.Cells;
import org.upline.intake.table.RowSource;
import org.upline.intake.table.TableFile;
import org.upline.intake.table.TableRow;
import org.upline.intake.table.TableView;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;

/**
 * Finds the row of column names, and with it how the file is to be read and what it holds. Every way of reading, every
 * one of the first rows and every format is tried; the one with all it needs and the most columns understood wins.
 */
public final class FormatDetector {
    /** How far down title lines may push the column names. */
    static final int SEARCH = 40;
    /** So many column names are shown to the user. */
    private static final int SHOWN = 40;

    private final List<Format> formats;

    public FormatDetector() {
        this(FormatFile.all());
    }

    FormatDetector(List<Format> formats) {
        this.formats = formats;
    }

    /** The way to read the file, and what its columns mean. */
    public record Found(TableView view, RecognisedTable table) {}

    private record Candidate(TableView view, RecognisedTable table, List<List<String>> missing) {
        boolean isBetterThan(@Nullable Candidate other) {
            if (other == null) {
                return true;
            }
            boolean whole = missing.isEmpty();
            return whole != other.missing.isEmpty()
                    ? whole
                    : table.bindings().size() > other.table.bindings().size();
        }
    }

    /** The nearest table of each kind, and what was met on the way. */
    private record Survey(
            Map<SourceKind, Candidate> nearest,
            List<String> first,
            @Nullable UplineException broken) {

        /** The best table with all it needs, of any kind but this one. */
        @Nullable
        Candidate whole(@Nullable SourceKind but) {
            Candidate best = null;
            for (Map.Entry<SourceKind, Candidate> entry : nearest.entrySet()) {
                Candidate candidate = entry.getValue();
                if (entry.getKey() != but && candidate.missing.isEmpty() && candidate.isBetterThan(best)) {
                    best = candidate;
                }
            }
            return best;
        }
    }

    /**
     * Recognises the file as a table of the kind.
     *
     * @param name of the file, for messages
     * @return nothing if the file has no rows at all
     * @throws UplineException if the file holds a table of another kind (the message names the command for it), or the
     *     columns it cannot do without are not found
     */
    public Optional<Found> detect(TableFile file, String name, SourceKind kind) {
        Survey survey = survey(file);
        Candidate wanted = survey.nearest.get(kind);
        Candidate other = survey.whole(kind);
        if (other != null && other.isBetterThan(wanted)) {
            throw UplineException.of("intake.is." + word(other.table.format().kind()), name, other.table.headerRow());
        }
        if (wanted == null || !wanted.missing.isEmpty()) {
            if (survey.broken != null) {
                throw survey.broken;
            }
            if (survey.first.isEmpty()) {
                return Optional.empty();
            }
            throw unrecognised(name, kind, survey.first, wanted);
        }
        rejectAmbiguity(name, wanted.table);
        return Optional.of(new Found(wanted.view, wanted.table));
    }

    /**
     * Recognises the file as a table of any kind: the one of whose columns most are understood.
     *
     * @param name of the file, for messages
     * @return nothing if the file has no rows at all
     * @throws UplineException if no table is recognised, or the file cannot be read
     */
    public Optional<Found> recognise(TableFile file, String name) {
        Survey survey = survey(file);
        Candidate best = survey.whole(null);
        if (best == null) {
            if (survey.broken != null) {
                throw survey.broken;
            }
            if (survey.first.isEmpty()) {
                return Optional.empty();
            }
            throw new UnrecognisedTable(
                    Message.of("intake.unrecognised.any", name, shown(survey.first)), name, null, List.of());
        }
        rejectAmbiguity(name, best.table);
        return Optional.of(new Found(best.view, best.table));
    }

    private Survey survey(TableFile file) {
        Map<SourceKind, Candidate> nearest = new EnumMap<>(SourceKind.class);
        UplineException broken = null;
        List<String> first = List.of();
        for (TableView view : file.views()) {
            List<TableRow> rows = new ArrayList<>();
            try {
                read(view, rows);
            } catch (UplineException unreadable) {
                broken = broken == null ? unreadable : broken;
            }
            for (TableRow row : rows) {
                List<String> header = header(row);
                first = named(header) > named(first) ? header : first;
                for (Format format : formats) {
                    Candidate candidate = candidate(view, format, row.number(), header);
                    if (candidate.isBetterThan(nearest.get(format.kind()))) {
                        nearest.put(format.kind(), candidate);
                    }
                }
            }
        }
        return new Survey(nearest, first, broken);
    }

    /** Column names are most likely the row with most cells that say something; titles have one or two. */
    private static long named(List<String> header) {
        return header.stream().filter(name -> !name.isEmpty()).count();
    }

    /** The rows among which the column names are looked for. */
    static void read(TableView view, List<TableRow> rows) {
        try (RowSource source = view.open()) {
            for (TableRow row = source.next(); row != null && row.number() <= SEARCH; row = source.next()) {
                rows.add(row);
            }
        }
    }

    /** The row as column names: cleaned, without blank ones at the end. */
    static List<String> header(TableRow row) {
        int width = row.cells().size();
        while (width > 0 && Cells.clean(row.cells().get(width - 1)).isEmpty()) {
            width--;
        }
        return row.cells().subList(0, width).stream().map(Cells::clean).toList();
    }

    private static Candidate candidate(TableView view, Format format, int row, List<String> header) {
        RecognisedTable table = format.understand(row, header);
        return new Candidate(view, table, format.missing(table.bindings().keySet()));
    }

    private static UplineException unrecognised(
            String name, SourceKind kind, List<String> first, @Nullable Candidate nearest) {
        boolean close = nearest != null && !nearest.table.bindings().isEmpty();
        List<String> header = close && nearest != null ? nearest.table.header() : first;
        String missing = nearest == null
                ? ""
                : nearest.missing.stream()
                        .map(need -> names(nearest.table.format(), need))
                        .collect(Collectors.joining("; "));
        List<String> fields = nearest == null
                ? List.of()
                : nearest.missing.stream().map(need -> need.get(0)).toList();
        return new UnrecognisedTable(
                Message.of("intake.unrecognised." + word(kind), name, shown(header), missing),
                name,
                nearest == null ? null : nearest.table.format(),
                fields);
    }

    static String shown(List<String> header) {
        String found = header.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return header.size() > SHOWN ? found + ", …" : found;
    }

    private static String word(SourceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String names(Format format, List<String> need) {
        return need.stream().flatMap(format::aliases).distinct().collect(Collectors.joining(" / "));
    }

    private static void rejectAmbiguity(String name, RecognisedTable table) {
        Set<String> bound =
                table.bindings().values().stream().map(Binding::alias).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (String header : table.header()) {
            String column = ColumnName.comparable(header);
            if (bound.contains(column) && !seen.add(column)) {
                throw UplineException.of("intake.duplicateColumn", name, table.headerRow(), header);
            }
        }
    }
}
