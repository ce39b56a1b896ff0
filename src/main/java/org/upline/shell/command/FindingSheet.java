package org.upline.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.ForestFindings;
import org.upline.hierarchy.SeizedLevels;
import org.upline.model.Finding;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.model.SourceRow;
import org.upline.report.Column;
import org.upline.report.ColumnType;
import org.upline.report.Sheet;
import org.upline.report.Table;
import org.upline.report.Term;
import org.upline.workspace.OpenCase;
import org.upline.workspace.Place;

/** What had to be repaired in the member list before it was a forest, and what else is to be known of it, row by row. */
final class FindingSheet {
    private FindingSheet() {}

    /** The findings of the tree and those that stand in member lists, a row for each file row. */
    static Sheet of(OpenCase opened, CountedTree tree, Function<Message, String> words) {
        List<Finding> findings = new ArrayList<>(ForestFindings.of(opened.members(), tree.forest()));
        SeizedLevels.of(opened.members()).ifPresent(findings::add);
        List<String> lists = opened.sources().stream()
                .filter(source -> source.kind() == SourceKind.MEMBERS)
                .map(source -> source.id())
                .toList();
        opened.findings().stream()
                .filter(finding -> finding.rows().stream().anyMatch(row -> lists.contains(row.source())))
                .forEach(findings::add);
        Place.Names names = new Place.Names(opened.sources());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            Term kind = new Term(finding.kind(), words.apply(Message.of("check.kind." + finding.kind())));
            String text = words.apply(FindingText.of(finding));
            for (SourceRow row : finding.rows()) {
                rows.add(Table.row(kind, text, names.of(row).file(), row.row()));
            }
            if (finding.rows().isEmpty()) {
                rows.add(Table.row(kind, text, null, null));
            }
        }
        return Sheet.of(
                "table.findings",
                List.of(
                        Column.text("kind"),
                        Column.text("finding"),
                        Column.text("file"),
                        new Column("row", ColumnType.INT, "report.column.row")),
                rows,
                row -> row);
    }
}
