package org.upline.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.upline.funds.AccountColumns;
import org.upline.funds.FundsRules;
import org.upline.funds.PartRuleValues;
import org.upline.funds.TransferColumns;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.MemberText;
import org.upline.hierarchy.PersonColumns;
import org.upline.model.CountingRule.Tree;
import org.upline.model.Person.JoinReason;

/**
 * The case as four Parquet tables, for programs that compute on many machines: members, persons, accounts, transfers. What
 * each column holds is in docs/tables.md; a change to them is a new {@link TableIdentity#SCHEMA}.
 *
 * <p>The first column of each is the row's index, from 0, in the order of the case: members, persons and accounts by id in plain
 * string order, transfers as money moved. Other columns refer to rows by it. One row is in memory at a time, and a packed group
 * of rows.
 */
public final class CaseTables {
    private final OpenCase opened;
    private final Path folder;
    private final String program;
    private final List<Written> written = new ArrayList<>();

    /** A table that was written. */
    public record Written(String table, String file, long rows) {}

    private CaseTables(OpenCase opened, Path folder, String program) {
        this.opened = opened;
        this.folder = folder;
        this.program = program;
    }

    /**
     * Writes all four.
     *
     * @param folder must be there and have no such files
     * @param program the name and version of this one
     * @param rules by which accounts get their part; told with the accounts
     * @return in the order members, persons, accounts, transfers
     */
    public static List<Written> write(OpenCase opened, Path folder, String program, FundsRules rules)
            throws IOException {
        CaseTables tables = new CaseTables(opened, folder, program);
        MemberColumns members = opened.members();
        Map<String, String> parts = Map.of("upline.rules", PartRuleValues.text(rules));
        tables.write("members", "member", members(members), members.size(), Map.of());
        tables.write("persons", "person", persons(members), members.persons().size(), Map.of());
        AccountColumns accounts = opened.ledger().accounts();
        TransferColumns transfers = opened.ledger().transfers();
        tables.write("accounts", "account", accounts(accounts), accounts.count(), parts);
        tables.write("transfers", "transfer", transfers(transfers), transfers.count(), Map.of());
        return tables.written;
    }

    private void write(String table, String key, TableLayout layout, int rows, Map<String, String> more)
            throws IOException {
        SortedMap<String, String> told = TableIdentity.of(opened, table, key).told();
        told.putAll(more);
        told.put("upline.program", program);
        String file = table + ".parquet";
        layout.write(folder.resolve(file), rows, told);
        written.add(new Written(table, file, rows));
    }

    private static TableLayout members(MemberColumns members) {
        TableLayout layout = new TableLayout().whole("member", m -> m);
        text(layout, members, "id", MemberText.ID);
        text(layout, members, "username", MemberText.USERNAME);
        text(layout, members, "name", MemberText.NAME);
        text(layout, members, "idNumber", MemberText.ID_NUMBER);
        text(layout, members, "phone", MemberText.PHONE);
        layout.maybeText("referrer", m -> above(members, Tree.REFERRAL, m))
                .maybeText("placement", m -> above(members, Tree.PLACEMENT, m));
        text(layout, members, "side", MemberText.SIDE);
        text(layout, members, "rank", MemberText.RANK);
        layout.truth("inactive", members::inactive)
                .truth("blank", members::blank)
                .whole("feeFen", members::feeFen)
                .maybeTime("joined", members::joined);
        text(layout, members, "bank", MemberText.BANK);
        text(layout, members, "card", MemberText.CARD);
        layout.whole("bonusFen", members::bonusFen).whole("withdrawnFen", members::withdrawnFen);
        text(layout, members, "centre", MemberText.CENTRE);
        text(layout, members, "ip", MemberText.IP);
        text(layout, members, "province", MemberText.PROVINCE);
        text(layout, members, "address", MemberText.ADDRESS);
        return layout.whole("person", members::person)
                .maybeText("keyIdNumber", m -> members.joinKey(JoinReason.ID_NUMBER, m))
                .maybeText("keyInvalidIdNumberName", m -> members.joinKey(JoinReason.INVALID_ID_NUMBER_AND_NAME, m))
                .maybeText("keyNamePhone", m -> members.joinKey(JoinReason.NAME_AND_PHONE, m))
                .maybeText("keyNameCard", m -> members.joinKey(JoinReason.NAME_AND_CARD, m))
                .text("sourceRow", m -> members.row(m).toString());
    }

    private static void text(TableLayout layout, MemberColumns members, String name, MemberText column) {
        layout.text(name, m -> members.text(column, m));
    }

    /** The id that the row names, there or not; null where it names nobody. */
    private static @Nullable String above(MemberColumns members, Tree tree, int member) {
        int above = members.above(tree, member);
        if (above == MemberColumns.NONE) {
            return null;
        }
        return above >= 0 ? members.id(above) : members.missing(above);
    }

    private static TableLayout persons(MemberColumns members) {
        PersonColumns persons = members.persons();
        return new TableLayout()
                .whole("person", p -> p)
                .text("id", persons::id)
                .whole("firstMember", p -> persons.members(p)[0])
                .whole("members", p -> persons.members(p).length);
    }

    private static TableLayout accounts(AccountColumns accounts) {
        return new TableLayout()
                .whole("account", a -> a)
                .text("number", accounts::number)
                .text("kind", a -> accounts.kind(a).name().toLowerCase(Locale.ROOT))
                .truth("exit", accounts::isExit)
                .text("cards", a -> String.join(" ", accounts.cards(a)))
                .text("holder", accounts::holder)
                .text("holderId", accounts::holderId)
                .text("bank", accounts::bank)
                .text("currency", accounts::currency)
                .truth("obtained", accounts::obtained)
                .whole("openingLotFen", accounts::openingLotFen)
                .maybeWhole("balanceFen", accounts::balanceFen)
                .maybeTime("balanceTime", accounts::balanceTime)
                .maybeTime("opened", accounts::opened)
                .maybeWhole("person", a -> accounts.isMembers(a) ? Long.valueOf(accounts.person(a)) : null)
                .maybeWhole("openingFen", accounts::openingFen);
    }

    private static TableLayout transfers(TransferColumns transfers) {
        return new TableLayout()
                .whole("transfer", t -> t)
                .whole("payer", transfers::payer)
                .whole("payee", transfers::payee)
                .whole("amountFen", transfers::amountFen)
                .text("currency", transfers::currency)
                .truth("yuan", transfers::isYuan)
                .time("time", transfers::time)
                .truth("dateOnly", transfers::dateOnly)
                .text("memo", transfers::memo)
                .text("serial", transfers::serial)
                .text("place", transfers::place)
                .text("sourceRows", t -> String.join(" ", transfers.rows(t)));
    }
}
