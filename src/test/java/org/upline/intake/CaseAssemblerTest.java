package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.CaseData;
import org.upline.model.Finding;
import org.upline.model.Member;
import org.upline.model.SourceRow;

class CaseAssemblerTest {
    private static final String HEADER = "会员编号,推荐人,姓名,报单金额\n";
    private static final CaseAssembler ASSEMBLER = new CaseAssembler(new NaiveResolver());

    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void folder() {
        sources = new Sources(folder);
    }

    @Test
    void theFirstRowInCanonicalOrderStandsAndReportsFollowArrival() {
        MemberContent a = sources.members("a.csv", HEADER + "M1,,甲,1\n");
        MemberContent b = sources.members("b.csv", HEADER + "M1,,乙,1\nM1,,甲,1\nM1,,乙,1\n");
        Assembly early = ASSEMBLER.assemble(List.of(a, b));
        Assembly late = ASSEMBLER.assemble(List.of(b, a));
        assertThat(late.data()).isEqualTo(early.data());
        assertThat(early.data().members()).extracting(Member::name).containsExactly("甲");
        assertThat(counts(early)).containsExactly(List.of(1, 0, 0, 0), List.of(0, 2, 1, 0));
        assertThat(counts(late)).containsExactly(List.of(1, 1, 1, 0), List.of(0, 1, 0, 0));
        assertThat(early.data().findings())
                .containsExactly(new Finding(
                        "memberConflict",
                        List.of("M1"),
                        List.of(
                                new SourceRow(a.source().id(), 2),
                                new SourceRow(b.source().id(), 2)),
                        List.of("姓名")));
    }

    @Test
    void aPageExportedAgainIsAllDuplicates() {
        MemberContent a = sources.members("a.csv", HEADER + "M1,,甲,1\nM2,M1,乙,2\n");
        MemberContent b = sources.members("b.csv", "姓名\t推荐人\t会员编号\t报单金额\t备注\n乙\tM1\tM2\t 2\t\n甲\t\t\"M1\"\t1\t\n");
        Assembly assembly = ASSEMBLER.assemble(List.of(a, b));
        assertThat(counts(assembly)).containsExactly(List.of(2, 0, 0, 0), List.of(0, 2, 0, 0));
        assertThat(assembly.data().findings()).isEmpty();
    }

    @Test
    void aConflictNamesColumnsThatOnlyOneFileHas() {
        MemberContent a = sources.members("a.csv", HEADER + "M1,,甲,1\n");
        MemberContent b = sources.members("b.csv", "会员编号,推荐人,姓名,报单金额,备注,级别\nM1,,甲,1.00,x,\n");
        assertThat(ASSEMBLER.assemble(List.of(a, b)).data().findings().get(0).details())
                .containsExactly("报单金额, 备注");
    }

    @Test
    void theSameBytesAgainChangeNothing() {
        MemberContent a = sources.members("a.csv", HEADER + "M1,,甲,1\n,,,2\n");
        MemberContent again = sources.members("0.csv", HEADER + "M1,,甲,1\n,,,2\n");
        Assembly assembly = ASSEMBLER.assemble(List.of(a, again));
        assertThat(assembly.data()).isEqualTo(ASSEMBLER.assemble(List.of(a)).data());
        assertThat(assembly.reports()).extracting(ImportReport::alreadyImported).containsExactly(false, true);
        assertThat(counts(assembly)).containsExactly(List.of(1, 0, 0, 1), List.of(0, 1, 0, 1));
        assertThat(assembly.reports()).extracting(ImportReport::rejected).containsExactly(1, 1);
    }

    @Test
    void amountsAreOfTheFileWhoseRowWasAccepted() {
        String header = "交易账号,交易时间,交易金额,收付标志,交易币种\n";
        TransactionContent a = sources.transactions("a", header + "1,20210501,1.00,进,\n1,20210502,2.00,进,USD\n");
        TransactionContent b =
                sources.transactions("b", header + "1,20210501,1.00,进,\n1,20210503,4.00,进,\n1,,0.00,,\n");
        Assembly early = ASSEMBLER.assemble(List.of(a, b));
        Assembly late = ASSEMBLER.assemble(List.of(b, a));
        assertThat(late.data()).isEqualTo(early.data());
        assertThat(early.reports()).containsExactly(report(a, 2, 2, 0, 0, 100), report(b, 3, 1, 1, 1, 400));
        assertThat(late.reports()).containsExactly(report(b, 3, 2, 0, 1, 500), report(a, 2, 1, 1, 0, 0));
    }

    @Test
    void aReportThatDoesNotAddUpIsAFault() {
        assertThatThrownBy(() -> new ImportReport.OfMasterData("f", "", "", "", 3, 1, 1, 0, 0, null, false))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Splitting a list, repeating it and importing in another order make no difference but where a row stands. */
    @Test
    void theCaseIsAFunctionOfItsRows() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                rows.add(random.nextInt(12) + "," + random.nextInt(3) + ",n" + random.nextInt(2) + ","
                        + random.nextInt(2));
            }
            rows.set(7, ",1,nobody,1");
            CaseData whole = ASSEMBLER
                    .assemble(List.of(sources.members("a", text(rows))))
                    .data();

            int cut = random.nextInt(rows.size());
            List<SourceContent> parts = new ArrayList<>(List.of(
                    sources.members("a", text(rows.subList(0, cut))),
                    sources.members("b", text(rows.subList(cut, 40)))));
            CaseData inOrder = ASSEMBLER.assemble(parts).data();
            assertThat(said(inOrder)).isEqualTo(said(whole));

            Collections.shuffle(parts, random);
            assertThat(ASSEMBLER.assemble(parts).data()).isEqualTo(inOrder);

            parts.add(sources.members("c", text(rows)));
            Collections.shuffle(parts, random);
            Assembly repeated = ASSEMBLER.assemble(parts);
            assertThat(said(repeated.data())).startsWith(said(whole).toArray(String[]::new));
            assertThat(accepted(repeated)).isEqualTo(whole.members().size());
        }
    }

    private static String text(List<String> rows) {
        return HEADER + String.join("\n", rows) + "\n";
    }

    /** Members as their file says them, without its name. */
    private static List<String> said(CaseData data) {
        return data.members().stream()
                .map(member -> String.join("|", member.id(), member.referrer(), member.name(), "" + member.feeFen()))
                .toList();
    }

    private static int accepted(Assembly assembly) {
        return counts(assembly).stream().mapToInt(counts -> counts.get(0)).sum();
    }

    private static List<List<Integer>> counts(Assembly assembly) {
        return assembly.reports().stream()
                .map(ImportReport.OfMasterData.class::cast)
                .map(report -> List.of(report.accepted(), report.duplicates(), report.conflicts(), report.rejected()))
                .toList();
    }

    private static ImportReport report(
            SourceContent content, int rowsRead, int transfers, int duplicates, int informational, long amountFen) {
        return new ImportReport.OfTransactions(
                content.source().name(),
                content.source().sha256(),
                "UTF-8",
                "bank.transactions",
                rowsRead,
                transfers,
                duplicates,
                0,
                0,
                0,
                informational,
                0,
                amountFen,
                null,
                false);
    }
}
