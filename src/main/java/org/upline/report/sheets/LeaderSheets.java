package org.upline.report.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.hierarchy.Candidate;
import org.upline.hierarchy.ThresholdCheck;
import org.upline.model.Message;
import org.upline.model.Money;
import org.upline.report.Column;
import org.upline.report.ColumnType;
import org.upline.report.Sheet;
import org.upline.report.Table;
import org.upline.report.Term;

/** Candidates for organisers and core members, their reasons one by one, and the thresholds each reaches. */
public final class LeaderSheets {
    private LeaderSheets() {}

    /** @param candidates by rank */
    public static List<Sheet> of(List<Candidate> candidates, Function<Message, String> words) {
        return List.of(people(candidates, words), reasons(candidates, words), thresholds(candidates, words));
    }

    private static Sheet people(List<Candidate> candidates, Function<Message, String> words) {
        return Sheet.of(
                "table.leaders",
                List.of(
                        Column.whole("rank"),
                        Column.text("memberId"),
                        Column.text("personId"),
                        Column.text("name"),
                        Column.text("tier"),
                        Column.number("score"),
                        Column.whole("legalHeadcount"),
                        Column.whole("legalLevels"),
                        Column.whole("direct"),
                        Column.yuan("downlineFeesFen"),
                        Column.yuan("receivedFen")),
                candidates,
                candidate -> Table.row(
                        candidate.rank(),
                        candidate.memberId(),
                        candidate.personId(),
                        candidate.name(),
                        new Term(candidate.tier(), words.apply(Message.of("hierarchy.tier." + candidate.tier()))),
                        candidate.score(),
                        candidate.legalHeadcount(),
                        candidate.legalLevels(),
                        candidate.direct(),
                        candidate.downlineFeesFen(),
                        candidate.receivedFen()));
    }

    private static Sheet reasons(List<Candidate> candidates, Function<Message, String> words) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Candidate candidate : candidates) {
            for (Candidate.Reason reason : candidate.reasons()) {
                rows.add(Table.row(
                        candidate.rank(),
                        candidate.memberId(),
                        candidate.name(),
                        new Term(reason.factor(), words.apply(Message.of("hierarchy.factor." + reason.factor()))),
                        value(reason),
                        reason.weight()));
            }
        }
        return Sheet.of(
                "report.sheet.reasons",
                List.of(
                        Column.whole("rank"),
                        Column.text("memberId"),
                        Column.text("name"),
                        new Column("factor", ColumnType.TEXT, "report.column.factor"),
                        new Column("value", ColumnType.TEXT, "report.column.factorValue"),
                        new Column("points", ColumnType.NUMBER, "report.column.points")),
                rows,
                row -> row);
    }

    /** Factors of money have fen. */
    private static String value(Candidate.Reason reason) {
        BigDecimal value = reason.value();
        return switch (reason.factor()) {
            case "fees", "received", "bonus" -> Money.yuan(value.longValueExact());
            default -> value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        };
    }

    private static Sheet thresholds(List<Candidate> candidates, Function<Message, String> words) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Candidate candidate : candidates) {
            for (ThresholdCheck check : candidate.thresholds()) {
                rows.add(Table.row(
                        candidate.rank(),
                        candidate.memberId(),
                        candidate.name(),
                        check.rule(),
                        words.apply(Message.of("hierarchy.threshold." + check.rule())),
                        new Term(
                                Boolean.toString(check.met()),
                                words.apply(Message.of(check.met() ? "threshold.met" : "threshold.notMet")))));
            }
        }
        return Sheet.of(
                "report.sheet.candidateThresholds",
                List.of(
                        Column.whole("rank"),
                        Column.text("memberId"),
                        Column.text("name"),
                        Column.text("rule"),
                        Column.text("meaning"),
                        Column.text("met")),
                rows,
                row -> row);
    }
}
