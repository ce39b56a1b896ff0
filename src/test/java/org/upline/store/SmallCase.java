package org.upline.store;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.upline.model.Account;
import org.upline.model.AccountKind;
import org.upline.model.CaseData;
import org.upline.model.Finding;
import org.upline.model.Member;
import org.upline.model.Person;
import org.upline.model.SourceFile;
import org.upline.model.SourceKind;
import org.upline.model.SourceRow;
import org.upline.model.Transfer;

/**
 * A case small enough to check by hand.
 *
 * <pre>
 * M1 ← M2 ← M4 (M4 is M1 himself, by ID number)      M5 → X9, whom no row has
 *    ← M3                                              M6 → M6     M7 → M8 → M7
 * </pre>
 *
 * M1 holds A1, M2 holds A2, M3 holds A3. A2 and A3 pay the pool, the pool pays A1 and B9, A1 draws cash. Yuan: A2 100 and 300,
 * A3 200, to A1 150, to B9 50, cash 20.
 */
final class SmallCase {
    static final String MEMBERS_FILE = "a".repeat(12);
    static final String BANK_FILE = "b".repeat(12);

    static final List<SourceFile> SOURCES = List.of(
            new SourceFile("a".repeat(64), "会员.csv", SourceKind.MEMBERS, "GB18030", "members", 1000),
            new SourceFile("b".repeat(64), "流水.csv", SourceKind.TRANSACTIONS, "UTF-8", "bank.transactions", 2000));

    private SmallCase() {}

    static StoredCase create() {
        List<Member> members = List.of(
                member("M1", "赵一", "110", "0", 2),
                member("M2", "钱二", "120", "M1", 3),
                member("M3", "孙三", "120", "M1", 4),
                member("M4", "赵一", "110", "M2", 5),
                member("M5", "李五", "150", "X9", 6),
                member("M6", "周六", "", "M6", 7),
                member("M7", "吴七", "170", "M8", 8),
                member("M8", "郑八", "180", "M7", 9));
        List<Account> accounts = List.of(
                account("*现金 A1", AccountKind.CASH, List.of(), "", false),
                account("A1", AccountKind.NUMBERED, List.of("K1"), "赵一", true),
                account("A2", AccountKind.NUMBERED, List.of(), "钱二", true),
                account("A3", AccountKind.NUMBERED, List.of(), "孙三", false),
                account("B9", AccountKind.NUMBERED, List.of("K8", "K9"), "某公司", false),
                account("POOL", AccountKind.NUMBERED, List.of(), "资金池", true));
        List<Transfer> transfers = List.of(
                transfer("A2", "POOL", 100_00, "2021-05-01T09:00", 2),
                transfer("A3", "POOL", 200_00, "2021-05-02T09:00", 3),
                transfer("POOL", "A1", 150_00, "2021-05-03T09:00", 4, 12),
                transfer("A1", "*现金 A1", 20_00, "2021-05-03T09:00", 5),
                transfer("POOL", "B9", 50_00, "2021-06-01T00:00", 6),
                transfer("A2", "POOL", 300_00, "2021-06-02T09:00", 7));
        List<Finding> findings = List.of(
                new Finding(
                        "cycles", List.of("M7", "M8"), List.of(row(MEMBERS_FILE, 8), row(MEMBERS_FILE, 9)), List.of()),
                new Finding("missingReferrers", List.of("X9"), List.of(row(MEMBERS_FILE, 6)), List.of("1", "")),
                new Finding("selfReferral", List.of("M6"), List.of(row(MEMBERS_FILE, 7)), List.of()));
        List<Person> persons = List.of(
                new Person(
                        "P-M1",
                        List.of("M1", "M4"),
                        List.of(new Person.Join(
                                Person.JoinReason.ID_NUMBER,
                                "M1",
                                "M4",
                                "410102197001010013",
                                row(MEMBERS_FILE, 2),
                                row(MEMBERS_FILE, 5)))),
                new Person("P-M2", List.of("M2"), List.of()),
                new Person("P-M3", List.of("M3"), List.of()));
        return new StoredCase(
                "g1",
                new CaseData(SOURCES, members, accounts, transfers, findings),
                persons,
                Map.of("A1", "P-M1", "A2", "P-M2", "A3", "P-M3"));
    }

    static SourceRow row(String file, int row) {
        return new SourceRow(file, row);
    }

    static Member member(String id, String name, String phone, String referrer, int row) {
        return new Member(
                id,
                "u" + id,
                name,
                "",
                phone,
                referrer,
                "M1".equals(referrer) ? "M1" : "",
                "",
                "一星",
                false,
                false,
                2900_00,
                LocalDateTime.parse("2020-01-01T09:00").plusDays(row),
                "",
                "",
                0,
                0,
                "",
                "",
                "",
                "",
                row(MEMBERS_FILE, row));
    }

    private static Account account(
            String number, AccountKind kind, List<String> cards, String holder, boolean obtained) {
        return new Account(
                number,
                kind,
                cards,
                holder,
                "",
                "建设银行",
                "CNY",
                null,
                "",
                obtained,
                null,
                obtained ? 500_00L : null,
                obtained ? LocalDateTime.parse("2021-07-01T00:00:01") : null,
                obtained ? List.of(row(BANK_FILE, 100)) : List.of());
    }

    private static Transfer transfer(String payer, String payee, long fen, String time, int... rows) {
        return new Transfer(
                payer,
                payee,
                fen,
                "CNY",
                LocalDateTime.parse(time),
                false,
                "转账",
                "S" + rows[0],
                java.util.Arrays.stream(rows).mapToObj(r -> row(BANK_FILE, r)).toList());
    }

    /** The same case with other members in place of its own. */
    static StoredCase ofMembers(List<Member> members) {
        return new StoredCase(
                "g1", new CaseData(SOURCES, members, List.of(), List.of(), List.of()), List.of(), Map.of());
    }

    static StoredCase empty(String generation) {
        return new StoredCase(
                generation, new CaseData(List.of(), List.of(), List.of(), List.of(), List.of()), List.of(), Map.of());
    }

    static @Nullable Object cell(QueryResult result) {
        return result.rows().get(0).get(0);
    }
}
