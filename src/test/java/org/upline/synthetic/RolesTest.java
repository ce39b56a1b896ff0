package org.upline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.synthetic.Truth.RolePlayer;
import org.upline.synthetic.Truth.SchemeAccount;

/** The parts people play can be seen in the files: in who stands below them and in what their accounts receive. */
class RolesTest {
    private static final Set<String> FROM_THE_SCHEME = Set.of("推荐奖", "管理奖", "见点奖", "分红", "讲课费");

    @TempDir
    static Path directory;

    static Truth truth;
    static MemberRecount members;
    static StatementRecount statements;

    @BeforeAll
    static void generate() {
        GeneratedCase written = CaseGenerator.generate(directory.resolve("case"), GeneratorOptions.DEMO);
        truth = written.truth();
        members = new MemberRecount(written);
        statements = new StatementRecount(written);
    }

    @Test
    void organisersHaveManyBelowReceiveMuchAndHoldKeyAccounts() {
        List<RolePlayer> organisers = players("organiser");
        assertThat(organisers).hasSize(3).allSatisfy(player -> {
            assertThat(below(player)).isGreaterThan(100);
            assertThat(received(player)).isGreaterThan(100_000_00L);
        });
        Set<String> held = new HashSet<>();
        organisers.forEach(player -> held.addAll(player.accounts()));
        assertThat(truth.accounts().stream()
                        .filter(account -> Set.of("collecting", "paying").contains(account.part()))
                        .map(SchemeAccount::account))
                .anyMatch(held::contains);
    }

    @Test
    void decoysHaveManyBelowAndReceiveNothing() {
        assertThat(players("decoy")).hasSize(2).allSatisfy(player -> {
            assertThat(below(player)).isGreaterThan(30);
            assertThat(received(player)).isZero();
        });
    }

    @Test
    void theTreasurerHasNobodyBelowAndHoldsACollectingAccount() {
        assertThat(players("treasurer")).singleElement().satisfies(player -> {
            assertThat(below(player)).isZero();
            assertThat(truth.accounts().stream()
                            .filter(account -> account.part().equals("collecting"))
                            .map(SchemeAccount::account))
                    .anyMatch(player.accounts()::contains);
        });
    }

    @Test
    void trainersAreFewAndCoreMembersReceiveBonuses() {
        assertThat(players("trainer"))
                .hasSize(3)
                .allSatisfy(player -> assertThat(received(player)).isPositive());
        assertThat(players("core"))
                .hasSize(8)
                .allSatisfy(player -> assertThat(received(player)).isPositive());
        assertThat(players("technicalSupplier")).singleElement().satisfies(player -> {
            assertThat(player.members()).isEmpty();
            assertThat(statements.rows().stream()
                            .filter(row -> player.accounts().contains(row.other)))
                    .isNotEmpty()
                    .allMatch(row -> row.memo.equals("技术服务费"));
        });
    }

    @Test
    void feesGoToCollectingAccountsOnTheDayOfJoining() {
        Set<String> collecting = new HashSet<>();
        truth.accounts().stream()
                .filter(account -> account.part().equals("collecting"))
                .forEach(account -> collecting.add(account.account()));
        List<StatementRecount.Row> payments = statements.rows().stream()
                .filter(row -> row.fate.equals("transfer") && row.memo.equals("报单"))
                .toList();
        assertThat(payments).hasSize((int) truth.fees().payments());
        assertThat(payments.stream().mapToLong(row -> row.fen).sum())
                .isEqualTo(truth.fees().paidFen());
        assertThat(payments).allMatch(row -> collecting.contains(row.in ? row.account : row.other));
        Set<String> joinings = new HashSet<>();
        members.members
                .values()
                .forEach(row -> joinings.add(
                        row.get("注册时间").substring(0, 10) + " " + row.get("报单金额").replace(".", "")));
        assertThat(payments).allMatch(row -> joinings.contains(row.time.toLocalDate() + " " + row.fen));
    }

    private static List<RolePlayer> players(String role) {
        return truth.roles().stream()
                .filter(player -> player.role().equals(role))
                .toList();
    }

    private static long below(RolePlayer player) {
        Set<String> below = new HashSet<>(player.members());
        // In the order of joining everyone comes after the one above; the cycles' members hang together by themselves.
        members.members.forEach((id, row) -> {
            if (below.contains(row.get("推荐人编号"))) {
                below.add(id);
            }
        });
        return below.size() - player.members().size();
    }

    private static long received(RolePlayer player) {
        return statements.rows().stream()
                .filter(row -> row.fate.equals("transfer") && FROM_THE_SCHEME.contains(row.memo))
                .filter(row -> player.accounts().contains(row.in ? row.account : row.other))
                .mapToLong(row -> row.fen)
                .sum();
    }
}
