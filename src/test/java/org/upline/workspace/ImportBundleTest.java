package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.intake.ImportReport;
import org.upline.intake.bundle.BundleLimits;
import org.upline.intake.bundle.Zips;
import org.upline.model.Finding;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.store.EmbeddedNeo4j;

/** Bundles of two banks, from folders and archives to the generation. */
class ImportBundleTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private static final String STATEMENT_HEADER = "交易卡号,交易账号,账户开户名称,交易时间,交易金额,交易余额,收付标志,交易对手账卡号,对手户名\n";
    private static final String ACCOUNT_HEADER = "账户开户名称,开户人证件号码,交易卡号,交易账号,账户余额,账户状态,账号开户银行\n";

    /** The files of the two banks: some have the same name, none the same bytes. */
    private static final Map<String, String> FILES = files();

    @TempDir
    Path folder;

    @Test
    void twoBanksInFoldersAndArchivesGoInAtOnce() throws IOException {
        Path top = folder.resolve("反馈");
        write(top.resolve("工商银行/一/交易明细信息.csv"), FILES.get("甲/交易明细信息.csv"));
        write(top.resolve("工商银行/账户信息.csv"), FILES.get("甲/账户信息.csv"));
        byte[] inner = zip(Map.of("流水.dat", FILES.get("乙/交易明细信息.csv")));
        Map<String, byte[]> outer = new LinkedHashMap<>();
        outer.put("里面/内.zip", inner);
        outer.put("账户信息.csv", FILES.get("乙/账户信息.csv").getBytes(GB18030));
        outer.put("说明.txt", "请查收".getBytes(GB18030));
        Files.write(top.resolve("建设银行.zip"), Zips.of(outer, GB18030));
        write(top.resolve("会员.csv"), "会员编号,真实姓名,推荐人编号\nA,甲,\n");
        write(top.resolve("空.csv"), "");

        CaseFolder made = newCase("a");
        BundleReport report = run(made, top);

        assertThat(report.imported())
                .extracting(file -> top.relativize(Path.of(file.path())) + " "
                        + file.report().format())
                .containsExactly(
                        "工商银行/一/交易明细信息.csv bank.transactions",
                        "工商银行/账户信息.csv bank.accounts",
                        "建设银行.zip/账户信息.csv bank.accounts",
                        "建设银行.zip/里面/内.zip/流水.dat bank.transactions");
        assertThat(report.leftOut())
                .extracting(file -> top.relativize(Path.of(file.path())) + " "
                        + file.reason().key())
                .containsExactly(
                        "会员.csv intake.is.members", "建设银行.zip/说明.txt intake.unrecognised.any", "空.csv intake.empty");
        ImportReport.OfTransactions first =
                (ImportReport.OfTransactions) report.imported().get(0).report();
        ImportReport.OfTransactions second =
                (ImportReport.OfTransactions) report.imported().get(3).report();
        // X pays Y 100.00: both banks have the row, so the second is the other side of the first's transfer.
        assertThat(List.of(first.rowsRead(), first.transfers(), first.mirrored()))
                .containsExactly(2, 2, 0);
        assertThat(List.of(second.rowsRead(), second.transfers(), second.mirrored()))
                .containsExactly(2, 1, 1);
        assertThat(generations(made)).hasSize(1);
        try (Stream<Path> left = Files.list(made.folder())) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("bundle-"));
        }
    }

    @Test
    void allNineTablesReachTheGraph() throws IOException {
        CaseFolder made = newCase("nine");
        BundleReport report = run(made, packed(new Random(9), folder.resolve("nine"), List.copyOf(FILES.keySet())));

        assertThat(report.leftOut()).isEmpty();
        assertThat(report.imported()).hasSize(FILES.size());
        OpenCase opened = OpenCase.open(made, Message::key, stage -> {});
        assertThat(opened.findings()).extracting(Finding::kind).contains("queryFailed", "feedbackConflict");
        try (EmbeddedNeo4j database = EmbeddedNeo4j.at(opened.database())) {
            assertThat(rows(
                            database,
                            "MATCH (a:Account)-[:UNDER_MEASURE]->(m:Measure)-[f:FROM]->(s:Source)"
                                    + " RETURN a.number, m.bank, f.row, s.name"))
                    .containsExactly(List.of("1001", "工商银行", 2L, "强制措施信息.csv"));
            assertThat(rows(database, "MATCH (a:Account)-[:QUERIED_BY]->(q:QueryTask) RETURN a.number, q.failed"))
                    .containsExactly(List.of("2001", true));
            assertThat(rows(database, "MATCH (a:Account)-[:HELD_BY]->(c:BankCustomer) RETURN a.number, count(c)"))
                    .containsExactly(List.of("1001", 3L));
        }
    }

    private static List<List<Object>> rows(EmbeddedNeo4j database, String query) {
        return database.cypher().read(query, Map.of(), 10).rows();
    }

    /** However the files are packed, in whatever order and parts and however often they come, the case is the same. */
    @Test
    void packingOrderAndRepetitionLeaveNoTrace() throws IOException {
        CaseFolder first = newCase("first");
        run(first, packed(new Random(0), folder.resolve("0"), List.copyOf(FILES.keySet())));
        byte[] snapshot = Files.readAllBytes(snapshotOf(first));
        for (int seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            List<String> names = new ArrayList<>(FILES.keySet());
            Collections.shuffle(names, random);
            int cut = random.nextInt(names.size() + 1);
            List<String> again = names.subList(0, random.nextInt(names.size()));
            CaseFolder other = newCase("other" + seed);
            for (List<String> part : List.of(names.subList(0, cut), names.subList(cut, names.size()), again)) {
                if (!part.isEmpty()) {
                    run(other, packed(random, folder.resolve(seed + "-" + part.size() + "-" + random.nextInt()), part));
                }
            }
            assertThat(Files.readAllBytes(snapshotOf(other)))
                    .as("seed %d", seed)
                    .isEqualTo(snapshot);
        }
    }

    /** Tables that break deep in their rows are told of with their reasons; what is whole goes in, and nothing is lost. */
    @Test
    void oneBrokenFileStopsNeitherTheBundleNorItsArchive() throws IOException {
        Path top = Files.createDirectories(folder.resolve("b"));
        write(top.resolve("一.csv"), FILES.get("甲/交易明细信息.csv"));
        byte[] undecodable = (FILES.get("乙/交易明细信息.csv") + ",2001,李四,2020-01-04 10:00:00,1.00,?").getBytes(GB18030);
        undecodable[undecodable.length - 1] = (byte) 0xFF;
        Files.write(top.resolve("二.csv"), undecodable);
        write(top.resolve("三.csv"), FILES.get("乙/交易明细信息.csv") + ",2001,\"李四,2020-01-04 10:00:00,1.00,1.00,进,1001,张三\n");
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("四.csv", FILES.get("甲/账户信息.csv").getBytes(GB18030));
        entries.put("五.csv", FILES.get("乙/账户信息.csv").getBytes(GB18030));
        byte[] archive = Zips.of(entries, GB18030);
        // A byte of the first entry's packed content: its sum is then wrong.
        archive[60] ^= 0x55;
        Files.write(top.resolve("档.zip"), archive);

        CaseFolder made = newCase("a");
        BundleReport report = run(made, top);

        assertThat(report.imported())
                .extracting(file -> top.relativize(Path.of(file.path())).toString())
                .containsExactly("一.csv", "档.zip/五.csv");
        assertThat(report.broken())
                .extracting(file -> top.relativize(Path.of(file.path())) + " "
                        + file.reason().key())
                .containsExactly("三.csv intake.openQuote", "二.csv intake.undecodable");
        assertThat(report.leftOut())
                .extracting(file -> top.relativize(Path.of(file.path())) + " "
                        + file.reason().key())
                .containsExactly("档.zip/四.csv bundle.unreadable");
        assertThat(made.decisions().imports()).extracting(ImportDecision::name).containsExactly("一.csv", "五.csv");
        try (Stream<Path> kept = Files.list(made.folder().resolve("sources"))) {
            assertThat(kept).hasSize(2);
        }

        Path mended = Files.createDirectories(folder.resolve("mended"));
        write(mended.resolve("二.csv"), FILES.get("乙/交易明细信息.csv"));
        assertThat(run(made, mended).imported()).hasSize(1);
    }

    /** Ctrl-C is no fault of the file that is being read: it ends the whole. */
    @Test
    void whatEndsTheWorkIsNotTakenForABrokenFile() throws IOException {
        StringBuilder many = new StringBuilder(FILES.get("甲/交易明细信息.csv"));
        for (int i = 0; i < 5_000; i++) {
            many.append(",1001,张三,2020-02-01 10:00:00,").append(i + 1).append(".00,,进,3001,王五\n");
        }
        write(folder.resolve("b/一.csv"), many.toString());
        CaseFolder made = newCase("a");
        Decisions before = made.decisions();
        for (boolean atStage : new boolean[] {true, false}) {
            BuildWatch ending = new BuildWatch() {
                @Override
                public void stage(Message step) {
                    if (atStage) {
                        throw UplineException.of("cancelled");
                    }
                }

                @Override
                public void rows(long read, long total) {
                    throw UplineException.of("cancelled");
                }
            };
            ImportFiles files = new ImportFiles(made, CLOCK, Message::key, ending);
            ImportBundle bundle = new ImportBundle(made, files, BundleLimits.DEFAULT, stage -> {});
            assertThatThrownBy(() -> bundle.run(List.of(folder.resolve("b")), null))
                    .isInstanceOf(UplineException.class)
                    .hasMessageContaining("cancelled");
            assertThat(made.decisions()).isEqualTo(before);
        }
    }

    @Test
    void aBundleOfBrokenTablesAloneLeavesTheCaseAsItWas() throws IOException {
        write(folder.resolve("b/一.csv"), FILES.get("甲/交易明细信息.csv") + ",2001,\"李四,2020-01-04");
        CaseFolder made = newCase("a");
        Decisions before = made.decisions();

        BundleReport report = run(made, folder.resolve("b"));

        assertThat(report.imported()).isEmpty();
        assertThat(report.broken()).hasSize(1);
        assertThat(made.decisions()).isEqualTo(before);
    }

    @Test
    void aBundleOfNothingKnownLeavesTheCaseAsItWas() throws IOException {
        write(folder.resolve("b/说明.txt"), "请查收");
        CaseFolder made = newCase("a");
        Decisions before = made.decisions();

        BundleReport report = run(made, folder.resolve("b"));

        assertThat(report.imported()).isEmpty();
        assertThat(report.leftOut()).hasSize(1);
        assertThat(made.decisions()).isEqualTo(before);
        assertThatThrownBy(() -> run(made, folder.resolve("none"))).hasMessageContaining("bundle.top");
    }

    /** Lays each file into a folder, an archive, or an archive in one, as the dice fall. */
    private static Path packed(Random random, Path top, List<String> names) throws IOException {
        for (String name : names) {
            String plain = name.substring(name.indexOf('/') + 1);
            String own = name.substring(0, name.indexOf('/'));
            String text = FILES.get(name);
            Path inFolder = top.resolve(random.nextBoolean() ? "x" : "y").resolve(own);
            Files.createDirectories(inFolder);
            switch (random.nextInt(3)) {
                case 0 -> write(inFolder.resolve(plain), text);
                case 1 -> Files.write(inFolder.resolve(plain + ".zip"), zip(Map.of(plain, text)));
                default ->
                    Files.write(
                            inFolder.resolve(plain + ".zip"),
                            Zips.of(Map.of("z.zip", zip(Map.of("深/" + plain, text))), GB18030));
            }
        }
        return top;
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "甲/交易明细信息.csv",
                STATEMENT_HEADER
                        + ",1001,张三,2020-01-01 10:00:00,100.00,900.00,出,2001,李四\n"
                        + ",1001,张三,2020-01-02 10:00:00,50.00,950.00,进,3001,王五\n");
        files.put("甲/账户信息.csv", ACCOUNT_HEADER + "张三,11010119900307881X,6222001,1001,950.00,正常,工商银行\n");
        files.put(
                "乙/交易明细信息.csv",
                STATEMENT_HEADER
                        + ",2001,李四,2020-01-01 10:00:10,100.00,100.00,进,1001,张三\n"
                        + ",2001,李四,2020-01-03 10:00:00,70.00,30.00,出,6222001,张三\n");
        files.put("乙/账户信息.csv", ACCOUNT_HEADER + "李四,,6227001,2001,30.00,正常,建设银行\n");
        files.put("乙/关联子账户信息.csv", "银行名称,开户账号,子账户账号,余额,子账户类别,子账户序号,币种\n建设银行,2001,2001000000000001,1.00,定期,1,人民币\n");
        files.put("乙/人员信息.csv", "客户名称,证照类型,证照号码,工作单位\n张三,居民身份证,11010119900307881x,某公司\n");
        files.put("甲/人员住址信息.csv", "开户名称,证照类型,证照号码,住宅地址,住宅电话\n张三,居民身份证,11010119900307881X,某路,1\n");
        files.put("甲/人员联系方式信息.csv", "开户名称,证照类型,证照号码,联系电话\n张三,居民身份证,11010119900307881X,2\n");
        files.put("甲/强制措施信息.csv", "银行名称,账号,冻结措施类型,冻结金额,冻结机关,措施序号\n工商银行,6222001,冻结,5.00,某局,1\n");
        files.put("乙/强制措施信息.csv", "银行名称,账号,冻结措施类型,冻结金额,冻结机关,措施序号\n工商银行,6222001,冻结,6.00,某局,1\n");
        files.put("乙/任务信息.csv", "任务流水号,银行名称,证账号码,账卡号,反馈结果,查询结果\nT1,建设银行,,2001000000000001,失败,失败\n");
        return files;
    }

    private BundleReport run(CaseFolder into, Path top) {
        ImportFiles files = new ImportFiles(into, CLOCK, Message::key, stage -> {});
        return new ImportBundle(into, files, BundleLimits.DEFAULT, stage -> {}).run(List.of(top), null);
    }

    private CaseFolder newCase(String name) {
        return new Home(folder.resolve("home")).create(new CaseName(name));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(GB18030));
    }

    private static byte[] zip(Map<String, String> entries) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        entries.forEach((name, text) -> bytes.put(name, text.getBytes(GB18030)));
        return Zips.of(bytes, GB18030);
    }

    private static Path snapshotOf(CaseFolder folder) {
        return new Generations(folder).snapshot(folder.decisions().generation());
    }

    private static List<Path> generations(CaseFolder folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.generations())) {
            return files.toList();
        }
    }
}
