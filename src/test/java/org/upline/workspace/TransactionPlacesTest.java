package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.funds.FundsRules;
import org.upline.funds.MoneyPlaces;
import org.upline.funds.Part;
import org.upline.funds.TransferColumns;
import org.upline.hierarchy.Counting;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.table.TableColumn;
import org.upline.table.TableFile;

/** The place of a transaction (交易发生地), from the statement to the sums by place. */
class TransactionPlacesTest {
    private static final int JOINED = 40;

    @TempDir
    static Path folder;

    private static OpenCase opened;

    /** Forty members pay 500.00 each into 1002, which pays on; and seven transfers whose places are written in every way. */
    @BeforeAll
    static void importCase() throws IOException {
        StringBuilder members = new StringBuilder("会员编号,真实姓名,推荐人,银行卡号,报单金额\n");
        StringBuilder bank = new StringBuilder("交易账号,交易时间,交易金额,收付标志,交易对手账卡号,摘要说明,交易币种,交易发生地,交易流水号\n"
                // Both banks name a place: the payer's stands.
                + "1001,2021-01-10 10:00:00,10.00,出,1003,,CNY,广东省深圳市,S1\n"
                + "1003,2021-01-10 10:00:00,10.00,进,1001,,CNY,贵州省贵阳市,S1\n"
                // The payer's names none: the payee's stands.
                + "1001,2021-01-11 10:00:00,20.00,出,1003,,CNY,,S2\n"
                + "1003,2021-01-11 10:00:00,20.00,进,1001,,CNY,贵州省 贵阳市,S2\n"
                // Only the payee's statement is there.
                + "1003,2021-01-12 10:00:00,5.00,进,1009,,CNY,贵州省贵阳市,S3\n"
                + "1001,2021-01-13 10:00:00,7.00,出,1004,,CNY,暂无法获知,S4\n"
                + "1001,2021-01-14 10:00:00,3.00,出,1004,,CNY,深圳,S5\n"
                + "1001,2021-01-15 10:00:00,9.00,出,1004,,USD,上海市,S6\n");
        for (int m = 1; m <= JOINED; m++) {
            members.append("M%02d,甲%d,%s,%d,500.00\n".formatted(m, m, m == 1 ? "" : "M01", 1100 + m));
            bank.append("1002,2021-03-01 10:%02d:00,500.00,进,%d,报单,CNY,四川省成都市,F%d\n".formatted(m, 1100 + m, m));
            bank.append("1002,2021-03-02 10:%02d:00,100.00,出,%d,奖金,CNY,重庆市,B%d\n".formatted(m, 1100 + m, m));
        }
        List<ImportItem> items = List.of(
                file("members.csv", SourceKind.MEMBERS, members), file("bank.csv", SourceKind.TRANSACTIONS, bank));
        CaseFolder made = new Home(folder.resolve("home")).create(new CaseName("x"));
        new ImportFiles(made, Clock.systemUTC(), Message::key, stage -> {}).run(items);
        opened = OpenCase.open(made, Message::key, stage -> {});
    }

    private static CaseRules rules() {
        return CaseRules.of(new Home(folder.resolve("home")));
    }

    private static ImportItem file(String name, SourceKind kind, CharSequence text) throws IOException {
        return new ImportItem(Files.writeString(folder.resolve(name), text), kind, null);
    }

    @Test
    void thePayersBankIsBelievedBeforeThePayees() {
        TransferColumns transfers = opened.ledger().transfers();
        assertThat(List.of(0, 1, 2, 3, 4, 5))
                .extracting(transfers::place)
                .containsExactly("广东省深圳市", "贵州省 贵阳市", "贵州省贵阳市", "", "深圳", "上海市");
    }

    @Test
    void moneyIsSummedByPlace() {
        SchemeMoney money = SchemeMoney.of(opened, rules().funds());
        assertThat(money.profiles().part(opened.ledger().account("1002"))).isEqualTo(Part.COLLECTING);

        MoneyPlaces places = MoneyPlaces.of(money.profiles());

        assertThat(places.places())
                .extracting(
                        MoneyPlaces.Place::place,
                        MoneyPlaces.Place::region,
                        MoneyPlaces.Place::count,
                        MoneyPlaces.Place::amountFen,
                        MoneyPlaces.Place::keyInFen,
                        MoneyPlaces.Place::keyOutFen)
                .containsExactly(
                        tuple("四川省成都市", "51", 40, 2_000_000L, 2_000_000L, 0L),
                        tuple("重庆市", "50", 40, 400_000L, 0L, 400_000L),
                        tuple("贵州省 贵阳市", "52", 2, 2_500L, 0L, 0L),
                        tuple("广东省深圳市", "44", 1, 1_000L, 0L, 0L),
                        tuple("深圳", null, 1, 300L, 0L, 0L),
                        tuple("", null, 1, 700L, 0L, 0L));
        assertThat(places.foreign()).isEqualTo(1);
        assertThat(places.anySaid()).isTrue();
    }

    /** Whatever is summed by place is what the monthly statistics sum by month. */
    @Test
    void theSumsAreThoseOfTheMonths() {
        CaseRules rules = rules();
        MoneyPlaces places =
                MoneyPlaces.of(SchemeMoney.of(opened, rules.funds()).profiles());
        ActionStatistics statistics =
                ActionCount.of(opened, Counting.count(opened.members(), CountingRule.DEFAULT), rules);
        assertThat(places.places().stream()
                        .mapToLong(MoneyPlaces.Place::keyInFen)
                        .sum())
                .isEqualTo(statistics.total().inFen());
        assertThat(places.places().stream()
                        .mapToLong(MoneyPlaces.Place::keyOutFen)
                        .sum())
                .isEqualTo(statistics.total().outFen());
    }

    @Test
    void theTableOfTransfersTellsThePlace() throws IOException {
        Path tables = Files.createDirectory(folder.resolve("tables"));
        CaseTables.write(opened, tables, "test", FundsRules.standard());
        TableFile file = TableFile.open(tables.resolve("transfers.parquet"));
        int column = file.columns().stream().map(TableColumn::name).toList().indexOf("place");
        List<Object> said = new ArrayList<>();
        file.forEach(values -> said.add(values.get(column)));
        assertThat(said).startsWith("广东省深圳市", "贵州省 贵阳市", "贵州省贵阳市", "").hasSize(2 * JOINED + 6);
    }
}
