package org.upline.intake.format;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.upline.model.SourceKind;

/** The vocabulary of member lists, for a table whose column names are known without looking for them. */
public final class MemberColumns {
    private final Format format;

    /** @param id of the format that such tables shall have */
    public MemberColumns(String id) {
        Format members = FormatFile.all().stream()
                .filter(format -> format.kind() == SourceKind.MEMBERS)
                .findFirst()
                .orElseThrow();
        format = new Format(id, SourceKind.MEMBERS, members.rules(), members.needs());
    }

    /**
     * What the columns mean.
     *
     * @param table its column names stand above row 1
     * @param missing groups of names of which the table needs one, each as one text; empty if it has all it needs
     */
    public record Understood(RecognisedTable table, List<String> missing) {}

    /** Understands the columns as those of a member list, as far as they are. */
    public Understood understand(List<String> columns) {
        List<String> names = columns.stream().map(ColumnName::comparable).toList();
        Map<String, Binding> bindings = format.bind(columns, names);
        List<String> missing = format.missing(bindings.keySet()).stream()
                .map(need -> need.stream().flatMap(format::aliases).distinct().collect(Collectors.joining(" / ")))
                .toList();
        return new Understood(new RecognisedTable(format, 0, List.copyOf(columns), bindings), missing);
    }
}
