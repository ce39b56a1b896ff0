package org.upline.report.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.upline.funds.AccountPartner;
import org.upline.funds.AccountProfile;
import org.upline.funds.AccountRequest;
import org.upline.funds.Part;
import org.upline.funds.Reason;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.report.Column;
import org.upline.report.ColumnType;
import org.upline.report.Sheet;
import org.upline.report.Table;
import org.upline.report.Term;

/** Key accounts, their reasons one a row, with whom they dealt, and for each bank whose statements to ask it for. */
public final class AccountSheets {
    private static final String ACCOUNTS = "freeze.sheet.accounts";
    private static final String REASONS = "freeze.sheet.accountReasons";
    private static final String PARTNERS = "freeze.sheet.partners";

    private static final List<Column> REQUEST = List.of(
            new Column("bank", ColumnType.TEXT, "freeze.column.bank"),
            new Column("holder", ColumnType.TEXT, "freeze.column.holder"),
            new Column("holderId", ColumnType.TEXT, "freeze.column.holderId"),
            new Column("account", ColumnType.TEXT, "freeze.column.account"),
            new Column("cards", ColumnType.TEXT, "freeze.column.cards"),
            new Column("part", ColumnType.TEXT, "freeze.column.part"),
            new Column("first", ColumnType.TIME, "freeze.column.first"),
            new Column("last", ColumnType.TIME, "freeze.column.last"),
            new Column("inFen", ColumnType.YUAN, "freeze.column.inFen"),
            new Column("outFen", ColumnType.YUAN, "freeze.column.outFen"));

    private final Function<Message, String> words;

    private AccountSheets(Function<Message, String> words) {
        this.words = words;
    }

    private record Why(AccountProfile profile, String kind, Reason reason) {}

    /**
     * The sheets, banks in plain string order.
     *
     * @param profiles by rank
     * @param partners with whom these accounts dealt, account by account
     * @param requests accounts of which no statement was obtained
     */
    public static List<Sheet> of(
            List<AccountProfile> profiles,
            List<AccountPartner> partners,
            List<AccountRequest> requests,
            Function<Message, String> words) {
        AccountSheets sheets = new AccountSheets(words);
        List<Sheet> all = new ArrayList<>(
                List.of(sheets.accounts(profiles), sheets.reasons(profiles), sheets.partners(partners)));
        all.addAll(sheets.requests(requests));
        return all;
    }

    private Sheet accounts(List<AccountProfile> profiles) {
        return Sheet.of(
                ACCOUNTS,
                List.of(
                        new Column("rank", ColumnType.INT, "freeze.column.accountRank"),
                        new Column("account", ColumnType.TEXT, "freeze.column.account"),
                        new Column("cards", ColumnType.TEXT, "freeze.column.cards"),
                        new Column("holder", ColumnType.TEXT, "freeze.column.holder"),
                        new Column("bank", ColumnType.TEXT, "freeze.column.bank"),
                        new Column("part", ColumnType.TEXT, "freeze.column.part"),
                        new Column("score", ColumnType.NUMBER, "freeze.column.score"),
                        new Column("inFen", ColumnType.YUAN, "freeze.column.inFen"),
                        new Column("outFen", ColumnType.YUAN, "freeze.column.outFen"),
                        new Column("inCount", ColumnType.INT, "freeze.column.inCount"),
                        new Column("outCount", ColumnType.INT, "freeze.column.outCount"),
                        new Column("counterparties", ColumnType.INT, "freeze.column.counterparties"),
                        new Column("memberCounterparties", ColumnType.INT, "freeze.column.memberCounterparties"),
                        new Column("balanceFen", ColumnType.YUAN, "freeze.column.balanceFen"),
                        new Column("balanceTime", ColumnType.TIME, "freeze.column.balanceTime"),
                        new Column("obtained", ColumnType.TEXT, "freeze.column.obtained")),
                profiles,
                profile -> Table.row(
                        profile.rank(),
                        profile.account(),
                        String.join(" ", profile.cards()),
                        profile.holder(),
                        profile.bank(),
                        part(profile.part()),
                        profile.score(),
                        profile.inFen(),
                        profile.outFen(),
                        profile.inCount(),
                        profile.outCount(),
                        profile.counterparties(),
                        profile.memberCounterparties(),
                        profile.balanceFen(),
                        profile.balanceTime(),
                        new Term(
                                Boolean.toString(profile.obtained()),
                                say(profile.obtained() ? "account.obtained" : "account.notObtained"))));
    }

    private Sheet reasons(List<AccountProfile> profiles) {
        List<Why> all = profiles.stream()
                .flatMap(profile -> Stream.concat(
                        profile.reasons().stream().map(reason -> new Why(profile, "reason", reason)),
                        profile.signs().stream().map(sign -> new Why(profile, "sign", sign))))
                .toList();
        return Sheet.of(
                REASONS,
                List.of(
                        new Column("account", ColumnType.TEXT, "freeze.column.account"),
                        new Column("holder", ColumnType.TEXT, "freeze.column.holder"),
                        new Column("part", ColumnType.TEXT, "freeze.column.part"),
                        new Column("kind", ColumnType.TEXT, "freeze.column.kind"),
                        new Column("reason", ColumnType.TEXT, "freeze.column.reason"),
                        new Column("limit", ColumnType.TEXT, "freeze.column.limit"),
                        new Column("points", ColumnType.NUMBER, "freeze.column.points")),
                all,
                why -> {
                    Message limit = why.reason().limit();
                    return Table.row(
                            why.profile().account(),
                            why.profile().holder(),
                            part(why.profile().part()),
                            say("account.kind." + why.kind()),
                            words.apply(why.reason().text()),
                            limit == null ? null : words.apply(limit),
                            why.reason().weight());
                });
    }

    private Sheet partners(List<AccountPartner> partners) {
        return Sheet.of(
                PARTNERS,
                List.of(
                        new Column("account", ColumnType.TEXT, "freeze.column.account"),
                        new Column("way", ColumnType.TEXT, "freeze.column.way"),
                        new Column("other", ColumnType.TEXT, "freeze.column.other"),
                        new Column("otherHolder", ColumnType.TEXT, "freeze.column.otherHolder"),
                        new Column("otherPart", ColumnType.TEXT, "freeze.column.otherPart"),
                        new Column("amountFen", ColumnType.YUAN, "freeze.column.amountFen"),
                        new Column("count", ColumnType.INT, "freeze.column.count"),
                        new Column("first", ColumnType.TIME, "freeze.column.firstBetween"),
                        new Column("last", ColumnType.TIME, "freeze.column.lastBetween")),
                partners,
                one -> Table.row(
                        one.account(),
                        new Term(
                                one.pays() ? "payee" : "payer",
                                say(one.pays() ? "freeze.way.payee" : "freeze.way.payer")),
                        one.partner().account(),
                        one.partner().holder(),
                        part(one.partner().part()),
                        one.partner().amountFen(),
                        one.partner().count(),
                        one.partner().first(),
                        one.partner().last()));
    }

    private List<Sheet> requests(List<AccountRequest> requests) {
        TreeMap<String, List<AccountRequest>> byBank = new TreeMap<>();
        requests.forEach(request -> byBank.computeIfAbsent(request.bank(), bank -> new ArrayList<>())
                .add(request));
        SheetNames names = new SheetNames(List.of(
                say("report.sheet.cover"), say("report.sheet.notes"), say(ACCOUNTS), say(REASONS), say(PARTNERS)));
        List<Sheet> sheets = new ArrayList<>();
        byBank.forEach((bank, rows) -> sheets.add(Sheet.of(
                names.next(words.apply(Message.of("freeze.sheet.ask", bank)), say("freeze.bank.unknown")),
                REQUEST,
                rows,
                row -> Table.row(
                        row.bank(),
                        row.holder(),
                        row.holderId(),
                        row.account(),
                        String.join(" ", row.cards()),
                        part(row.part()),
                        row.first(),
                        row.last(),
                        row.inFen(),
                        row.outFen()))));
        return sheets;
    }

    private Term part(Part part) {
        String word = CountingRule.word(part);
        return new Term(word, say("funds.part." + word));
    }

    private String say(String key) {
        return words.apply(Message.of(key));
    }
}
