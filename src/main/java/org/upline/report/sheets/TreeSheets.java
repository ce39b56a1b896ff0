package org.upline.report.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.MemberText;
import org.upline.hierarchy.ThresholdCheck;
import org.upline.hierarchy.TreeTable;
import org.upline.model.Message;
import org.upline.model.Money;
import org.upline.model.SourceRow;
import org.upline.report.Column;
import org.upline.report.ColumnType;
import org.upline.report.Sheet;
import org.upline.report.Table;
import org.upline.report.Term;

/** The organisation by one counting rule: every unit, every level, and what it reaches of the law's thresholds. */
public final class TreeSheets {
    private static final List<Column> MEMBERS = List.of(
            Column.text("memberId"),
            Column.text("personId"),
            Column.text("name"),
            new Column("idNumber", ColumnType.TEXT, "report.column.idNumber"),
            new Column("phone", ColumnType.TEXT, "report.column.phone"),
            new Column("uplineId", ColumnType.TEXT, "report.column.uplineId"),
            Column.whole("level"),
            Column.whole("direct"),
            Column.whole("downline"),
            Column.whole("levelsBelow"),
            Column.whole("legalHeadcount"),
            Column.whole("legalLevels"),
            Column.yuan("downlineFeesFen"),
            new Column("joined", ColumnType.TIME, "report.column.joined"),
            new Column("sourceRow", ColumnType.TEXT, "report.column.sourceRow"));

    private TreeSheets() {}

    /**
     * The sheets.
     *
     * @param organisations all organisations together against the thresholds
     * @param places file and row in words
     */
    public static List<Sheet> of(
            CountedTree tree,
            List<ThresholdCheck> organisations,
            Function<Message, String> words,
            Function<SourceRow, String> places) {
        return List.of(members(tree, places), levels(tree), thresholds(organisations, words));
    }

    /** By level, then id. Rows are made while they are read. */
    private static Sheet members(CountedTree tree, Function<SourceRow, String> places) {
        int[] order = TreeTable.order(tree);
        return new Sheet(
                Table.of(
                        "table.figures",
                        MEMBERS,
                        () -> Arrays.stream(order).iterator(),
                        unit -> member(tree, unit, places)),
                order.length);
    }

    private static List<@Nullable Object> member(CountedTree tree, int unit, Function<SourceRow, String> places) {
        MemberColumns columns = tree.columns();
        int member = tree.member(unit);
        return Table.row(
                tree.memberId(unit),
                columns.persons().id(tree.person(unit)),
                columns.name(member),
                columns.text(MemberText.ID_NUMBER, member),
                columns.text(MemberText.PHONE, member),
                tree.parent(unit) < 0 ? null : tree.memberId(tree.parent(unit)),
                tree.level(unit),
                tree.direct(unit),
                tree.downline(unit),
                tree.levelsBelow(unit),
                tree.legalHeadcount(unit),
                tree.legalLevels(unit),
                tree.downlineFeesFen(unit),
                columns.joined(member),
                places.apply(columns.row(member)));
    }

    private static Sheet levels(CountedTree tree) {
        int[] units = tree.perLevel();
        int[] recruiting = new int[units.length];
        for (int unit = 0; unit < tree.units(); unit++) {
            recruiting[tree.level(unit) - 1] += tree.direct(unit) > 0 ? 1 : 0;
        }
        int[] upTo = units.clone();
        Arrays.parallelPrefix(upTo, Integer::sum);
        return Sheet.of(
                "table.levels",
                List.of(
                        Column.whole("level"),
                        Column.whole("units"),
                        new Column("unitsUpTo", ColumnType.INT, "report.column.unitsUpTo"),
                        new Column("recruiting", ColumnType.INT, "report.column.recruiting")),
                IntStream.range(0, units.length).boxed().toList(),
                level -> Table.row(level + 1, units[level], upTo[level], recruiting[level]));
    }

    /** A row for each figure of each rule. */
    static Sheet thresholds(List<ThresholdCheck> checks, Function<Message, String> words) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ThresholdCheck check : checks) {
            Term met = new Term(
                    Boolean.toString(check.met()),
                    words.apply(Message.of(check.met() ? "threshold.met" : "threshold.notMet")));
            for (Map.Entry<String, Long> figure : check.value().entrySet()) {
                rows.add(Table.row(
                        check.rule(),
                        words.apply(Message.of("hierarchy.threshold." + check.rule())),
                        words.apply(Message.of("figure." + figure.getKey())),
                        shown(figure.getKey(), figure.getValue()),
                        shown(figure.getKey(), check.threshold().get(figure.getKey())),
                        met));
            }
        }
        return Sheet.of(
                "table.thresholds",
                List.of(
                        Column.text("rule"),
                        Column.text("meaning"),
                        new Column("figure", ColumnType.TEXT, "report.column.figure"),
                        new Column("value", ColumnType.TEXT, "report.column.value"),
                        Column.text("threshold"),
                        Column.text("met")),
                rows,
                row -> row);
    }

    private static String shown(String figure, @Nullable Long value) {
        if (value == null) {
            return "";
        }
        return figure.endsWith("Fen") ? Money.yuan(value) : value.toString();
    }
}
