package org.upline.report.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.funds.AccountMeasure;
import org.upline.funds.FreezeList;
import org.upline.funds.FreezePlan;
import org.upline.funds.MeasureKind;
import org.upline.funds.Reason;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.Money;
import org.upline.report.Column;
import org.upline.report.ColumnType;
import org.upline.report.Sheet;
import org.upline.report.Table;
import org.upline.report.Term;

/**
 * The freeze list: a sheet for each bank with the columns of the form, what all of it covers, and whose statements to request
 * next.
 */
public final class FreezeSheets {
    private static final String COVERAGE = "freeze.sheet.coverage";
    private static final String REQUEST_NEXT = "freeze.sheet.requestNext";

    private static final List<Column> FORM = List.of(
            new Column("bank", ColumnType.TEXT, "freeze.column.bank"),
            new Column("holder", ColumnType.TEXT, "freeze.column.holder"),
            new Column("holderId", ColumnType.TEXT, "freeze.column.holderId"),
            new Column("account", ColumnType.TEXT, "freeze.column.account"),
            new Column("cards", ColumnType.TEXT, "freeze.column.cards"),
            new Column("holderKind", ColumnType.TEXT, "freeze.column.holderKind"),
            new Column("manner", ColumnType.TEXT, "freeze.column.manner"),
            new Column("requestFen", ColumnType.YUAN, "freeze.column.requestFen"),
            new Column("currency", ColumnType.TEXT, "freeze.column.currency"),
            new Column("from", ColumnType.TEXT, "freeze.column.from"),
            new Column("until", ColumnType.TEXT, "freeze.column.until"),
            new Column("yields", ColumnType.TEXT, "freeze.column.yields"),
            new Column("balanceFen", ColumnType.YUAN, "freeze.column.balanceFen"),
            new Column("balanceTime", ColumnType.TIME, "freeze.column.balanceTime"),
            new Column("earlier", ColumnType.TEXT, "freeze.column.earlier"),
            new Column("ground", ColumnType.TEXT, "freeze.column.ground"),
            new Column("obtained", ColumnType.TEXT, "freeze.column.obtained"));

    private final FreezeList list;
    private final Function<Message, String> words;

    private FreezeSheets(FreezeList list, Function<Message, String> words) {
        this.list = list;
        this.words = words;
    }

    /** The sheets, banks in plain string order. */
    public static List<Sheet> of(FreezeList list, Function<Message, String> words) {
        return new FreezeSheets(list, words).all();
    }

    private List<Sheet> all() {
        TreeMap<String, List<FreezeList.Row>> byBank = new TreeMap<>();
        list.rows()
                .forEach(row -> byBank.computeIfAbsent(row.item().bank(), bank -> new ArrayList<>())
                        .add(row));
        SheetNames names = new SheetNames(
                List.of(say("report.sheet.cover"), say("report.sheet.notes"), say(COVERAGE), say(REQUEST_NEXT)));
        List<Sheet> sheets = new ArrayList<>();
        byBank.forEach((bank, rows) ->
                sheets.add(Sheet.of(names.next(bank, say("freeze.bank.unknown")), FORM, rows, this::form)));
        sheets.add(coverage());
        sheets.add(requestNext());
        return sheets;
    }

    private List<@Nullable Object> form(FreezeList.Row row) {
        FreezePlan.Item item = row.item();
        return Table.row(
                item.bank(),
                item.holder(),
                row.holderId(),
                item.account(),
                String.join(" ", item.cards()),
                term("freeze.holderKind.", row.holderKind()),
                term("freeze.manner.", list.manner()),
                item.requestFen(),
                row.currency(),
                list.term().from(),
                list.term().until(),
                say("freeze.yields"),
                item.balanceFen(),
                row.balanceTime(),
                earlier(item.measures()),
                words.apply(Message.of(
                        "freeze.ground",
                        Message.of(
                                "funds.method." + CountingRule.word(list.plan().method())),
                        Money.yuan(item.restingFen()),
                        String.join(" → ", row.route()))),
                obtained(item.obtained()));
    }

    private Sheet coverage() {
        return Sheet.of(
                COVERAGE,
                List.of(
                        new Column("rank", ColumnType.INT, "freeze.column.rank"),
                        new Column("account", ColumnType.TEXT, "freeze.column.account"),
                        new Column("holder", ColumnType.TEXT, "freeze.column.holder"),
                        new Column("bank", ColumnType.TEXT, "freeze.column.bank"),
                        new Column("restingFen", ColumnType.YUAN, "freeze.column.restingFen"),
                        new Column("balanceFen", ColumnType.YUAN, "freeze.column.balanceFen"),
                        new Column("heldFen", ColumnType.YUAN, "freeze.column.heldFen"),
                        new Column("requestFen", ColumnType.YUAN, "freeze.column.requestFen"),
                        new Column("cumulativeFen", ColumnType.YUAN, "freeze.column.cumulativeFen"),
                        new Column("share", ColumnType.PERCENT, "freeze.column.share"),
                        new Column("reasons", ColumnType.TEXT, "freeze.column.reasons"),
                        new Column("obtained", ColumnType.TEXT, "freeze.column.obtained")),
                list.plan().accounts(),
                item -> Table.row(
                        item.rank(),
                        item.account(),
                        item.holder(),
                        item.bank(),
                        item.restingFen(),
                        item.balanceFen(),
                        item.heldFen(),
                        item.requestFen(),
                        item.cumulativeFen(),
                        item.share(),
                        reasons(item.reasons()),
                        obtained(item.obtained())));
    }

    private Sheet requestNext() {
        return Sheet.of(
                REQUEST_NEXT,
                List.of(
                        new Column("bank", ColumnType.TEXT, "freeze.column.bank"),
                        new Column("holder", ColumnType.TEXT, "freeze.column.holder"),
                        new Column("account", ColumnType.TEXT, "freeze.column.account"),
                        new Column("cards", ColumnType.TEXT, "freeze.column.cards"),
                        new Column("restingFen", ColumnType.YUAN, "freeze.column.restingFen")),
                list.plan().requestNext(),
                gap -> Table.row(
                        gap.bank(), gap.holder(), gap.account(), String.join(" ", gap.cards()), gap.restingFen()));
    }

    /** Authority, amount and last day of each; one that ended or was lifted by the day of the plan is said to be so. */
    private String earlier(List<AccountMeasure> measures) {
        StringJoiner text = new StringJoiner("; ");
        for (AccountMeasure measure : measures) {
            Long fen = measure.amountFen();
            String last = measure.until() == null
                    ? "?"
                    : measure.until().toLocalDate().toString();
            boolean ended = measure.until() != null
                    && measure.until().toLocalDate().isBefore(list.plan().day());
            String state = measure.kind() == MeasureKind.LIFTED
                    ? "freeze.earlier.lifted"
                    : ended
                            ? "freeze.earlier.ended"
                            : measure.kind() == MeasureKind.WAITING
                                    ? "freeze.earlier.waiting"
                                    : "freeze.earlier.inForce";
            text.add(words.apply(Message.of(
                    "freeze.earlier", measure.authority(), fen == null ? "-" : Money.yuan(fen), last, say(state))));
        }
        return text.toString();
    }

    private String reasons(List<Reason> reasons) {
        StringJoiner text = new StringJoiner("; ");
        reasons.forEach(reason -> text.add(words.apply(reason.text())));
        return text.toString();
    }

    private Term obtained(boolean obtained) {
        return new Term(Boolean.toString(obtained), say(obtained ? "account.obtained" : "account.notObtained"));
    }

    private Term term(String prefix, Enum<?> constant) {
        String word = CountingRule.word(constant);
        return new Term(word, say(prefix + word));
    }

    private String say(String key) {
        return words.apply(Message.of(key));
    }
}
