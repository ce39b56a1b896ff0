package org.upline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upline.evidence.Journal;
import org.upline.intake.table.Cells;
import org.upline.report.VisibleText;
import org.upline.shell.ChildProcess;
import org.upline.shell.ChildProcess.Outcome;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A case in which every id, name, address, memo, account and file name is {@linkplain HostileText hostile}, through the
 * whole program: imported, stored, shown and written in every format, and read back by a reader of that format which knows
 * nothing of ours. Nothing acts, and nothing is lost that the format can hold.
 */
class HostileCaseTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TEXTS = HostileText.inUtf8();
    private static final String MEMBERS = "=cmd $(touch owned) \u202e${x} {0} 会员.csv";
    private static final String BANK = "交易明细信息_<script>_\u001b[31m';--.csv";
    private static final String POOL = "6222020000000000017";

    /** What is tried as a table, and whose tables no hostile text may leave. */
    private static final List<String> SHOWN = List.of(
            "case info",
            "import list",
            "data check",
            "tree summary",
            "tree table",
            "tree show --depth 3",
            "person list",
            "leaders --top 70",
            "accounts --top 70",
            "account " + POOL,
            "trace " + POOL,
            "flows --rows",
            "statistics shared",
            "query run recruiters",
            "cypher 'MATCH (m:Member) RETURN m'",
            "journal show");

    private static final List<String> WRITTEN = List.of(
            "tree chart --out=chart.svg",
            "tree chart --out=chart.pdf",
            "tree chart --out=chart.png",
            "tree chart --out=chart.html",
            "flows chart --by account --top 60 --out=flows.html",
            "flows chart --by account --top 60 --out=flows.svg",
            "report tree --out=tree.xlsx",
            "report accounts --out=accounts.xlsx",
            "export graph --each-transfer --out=graph.graphml",
            "export graph --each-transfer --out=graph.gexf",
            "export graph --each-transfer --out=graph.ftm.json",
            "export graph --each-transfer --out=graph.cypher",
            "export graph --each-transfer --out=graph.csv",
            "export i2 i2",
            "evidence export bundle --parts tree");

    @TempDir
    static Path folder;

    private static Outcome shown;
    private static Outcome written;

    /** Ids are hostile and unique by a number; names are as hostile as they come. */
    private static String id(int i) {
        String text = TEXTS.get(i);
        return "M" + i + (text.length() > 1_000 ? "" : text) + "Z";
    }

    private static String account(int i) {
        return "A" + i + "/" + (TEXTS.get(i).length() > 1_000 ? "" : TEXTS.get(i)) + "Z";
    }

    @BeforeAll
    static void everyWayOut() throws IOException {
        writeMembers(folder.resolve(MEMBERS));
        writeBank(folder.resolve(BANK));
        List<String> lines = new ArrayList<>();
        lines.add("case create hostile");
        lines.add("import members '" + MEMBERS + "'");
        lines.add("import transactions \"" + BANK + "\"");
        lines.add(
                "cypher 'MATCH (m:Member) RETURN m.id AS id, coalesce(m.nameWhole, m.name) AS name' --out=names.json");
        lines.add("cypher 'MATCH (m:Member) RETURN m.id AS id, coalesce(m.nameWhole, m.name) AS name' --out=names.csv");
        lines.add(
                "cypher 'MATCH (m:Member) RETURN m.id AS id, coalesce(m.nameWhole, m.name) AS name' --out=names.xlsx");
        lines.add("cypher 'MATCH ()-[t:TRANSFER]->() RETURN t.memo AS memo' --out=memos.json");
        lines.addAll(WRITTEN);
        written = upline(lines, "--lang=zh");
        shown = upline(SHOWN, "--lang=en", "--case=hostile");
    }

    private static void writeMembers(Path file) throws IOException {
        try (CSVPrinter out = printer(file)) {
            out.printRecord("会员编号", "用户名", "真实姓名", "手机号", "推荐人编号", "会员级别", "激活状态", "空单标志", "入会费用", "注册时间", "地址", "省份");
            for (int i = 0; i < TEXTS.size(); i++) {
                String text = TEXTS.get(i);
                out.printRecord(
                        id(i),
                        text,
                        text,
                        "1380000" + (1000 + i),
                        i == 0 ? "" : id((i - 1) / 4),
                        text,
                        "1",
                        "0",
                        "2900",
                        "2020-01-02 09:00:00",
                        text,
                        text);
            }
        }
    }

    private static void writeBank(Path file) throws IOException {
        String header = Files.readAllLines(
                        Path.of("src/test/resources/golden/bank/交易明细信息.csv"), Charset.forName("GB18030"))
                .get(0);
        List<String> columns = List.of(header.split(","));
        try (CSVPrinter out = printer(file)) {
            out.printRecord(columns);
            for (int i = 0; i < TEXTS.size(); i++) {
                Map<String, String> cells = new LinkedHashMap<>();
                columns.forEach(column -> cells.put(column, ""));
                cells.put("交易卡号", POOL);
                cells.put("交易账号", POOL);
                cells.put("账户开户名称", TEXTS.get(2));
                cells.put("交易时间", "2021-05-01 09:%02d:00".formatted(i));
                cells.put("交易金额", (i + 1) + ".00");
                cells.put("收付标志", i % 2 == 0 ? "进" : "出");
                cells.put("交易对手账卡号", account(i));
                cells.put("对手户名", TEXTS.get(i));
                cells.put("摘要说明", TEXTS.get(i));
                cells.put("交易币种", "CNY");
                cells.put("交易是否成功", "成功");
                cells.put("交易流水号", "S" + i);
                cells.put("备注", TEXTS.get(i));
                assertThat(cells).as("columns of the golden file").hasSize(columns.size());
                out.printRecord(cells.values());
            }
        }
    }

    private static CSVPrinter printer(Path file) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(file);
        return new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get());
    }

    @Test
    void everyCommandWasDoneAndNothingWasMadeElsewhere() throws IOException {
        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(shown.exitCode()).as(shown.err()).isZero();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).doesNotContain("owned", "owned.json");
        }
        assertThat(Path.of("/tmp/owned")).doesNotExist();
    }

    @Test
    void aTerminalIsShownNothingThatActs() {
        for (Outcome outcome : List.of(shown, written)) {
            assertThat(HostileText.isHarmless(outcome.out())).isTrue();
            assertThat(HostileText.isHarmless(outcome.err())).isTrue();
        }
        assertThat(shown.out()).contains("a\\u001b[2J\\u001b[Hb", "a\\u202egpj.exe\\u202cb", "张\\u200b三");
    }

    /** Stored in Neo4j and written as JSON, both without loss: ids and names as they stood in the file. */
    @Test
    void theStoreAndJsonKeepEveryCharacter() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (JsonNode row : JSON.readTree(folder.resolve("names.json").toFile())) {
            found.put(row.get("id").asText(), row.get("name").asText());
        }
        Map<String, String> wanted = new TreeMap<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            wanted.put(id(i), Cells.clean(TEXTS.get(i)));
        }
        assertThat(found.keySet()).isEqualTo(wanted.keySet());
        wanted.forEach((id, name) ->
                assertThat(found.get(id).equals(name)).as(VisibleText.of(id)).isTrue());
        Set<String> memos = new HashSet<>();
        JSON.readTree(folder.resolve("memos.json").toFile())
                .forEach(row -> memos.add(row.get("memo").asText()));
        TEXTS.forEach(text -> assertThat(memos.stream().anyMatch(memo -> memo.contains(Cells.clean(text))))
                .as(VisibleText.of(text.substring(0, Math.min(80, text.length()))))
                .isTrue());
    }

    @Test
    void csvHasNoFormulaAndSpellsOutWhatIsUnseen() throws IOException {
        List<CSVRecord> records = csv(folder.resolve("names.csv"));
        assertThat(records).hasSize(TEXTS.size() + 1);
        Set<String> cells = new HashSet<>();
        for (CSVRecord record : records) {
            record.forEach(cells::add);
        }
        for (String text : TEXTS) {
            String visible = VisibleText.of(Cells.clean(text));
            assertThat(cells.contains(visible) || cells.contains("'" + visible))
                    .as(visible.substring(0, Math.min(80, visible.length())))
                    .isTrue();
        }
        assertThat(cells).allSatisfy(HostileCaseTest::isNoFormula);
    }

    private static void isNoFormula(String cell) {
        boolean acts = !cell.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(cell.charAt(0)) >= 0 && !cell.matches("-?[0-9.,]+");
        assertThat(acts).as(cell.substring(0, Math.min(80, cell.length()))).isFalse();
        assertThat(HostileText.isHarmless(cell.replace("\t", ""))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"names.xlsx", "tree.xlsx", "accounts.xlsx"})
    void workbooksHoldTextAndNoFormulas(String name) throws IOException {
        Set<String> texts = new HashSet<>();
        try (InputStream in = Files.newInputStream(folder.resolve(name));
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            for (var sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.flatMap(Row::stream).forEach(cell -> add(cell, texts));
                }
            }
        }
        assertThat(texts).allMatch(HostileText::isHarmless);
        assertThat(texts).anyMatch(text -> text.contains("a\\u001b[2J"));
        if (name.startsWith("names")) {
            assertThat(texts).contains("=cmd|' /C calc'!A0", "<script>alert(1)</script>");
        }
    }

    private static void add(Cell cell, Set<String> texts) {
        if (cell != null) {
            assertThat(cell.getFormula()).isNull();
            assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
            if (cell.getType() == CellType.STRING) {
                texts.add(cell.asString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chart.svg", "flows.svg", "graph.graphml", "graph.gexf"})
    void xmlIsWellFormedAndOnlyOurs(String name) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve(name).toFile());
        assertThat(document.getDoctype()).isNull();
        NodeList elements = document.getElementsByTagName("*");
        Set<String> names = new HashSet<>();
        StringBuilder texts = new StringBuilder();
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            names.add(element.getTagName());
            for (int a = 0; a < element.getAttributes().getLength(); a++) {
                String attribute = element.getAttributes().item(a).getNodeName();
                assertThat(attribute).doesNotStartWith("on").doesNotContain("href");
                texts.append(element.getAttributes().item(a).getNodeValue()).append('\n');
            }
        }
        assertThat(names).doesNotContain("script", "img", "foreignObject", "a", "image", "animate", "set", "b");
        texts.append(document.getDocumentElement().getTextContent());
        assertThat(HostileText.isHarmless(texts.toString().replace("\t", ""))).isTrue();
        String drawn = texts.toString();
        if (!name.startsWith("flows")) {
            assertThat(drawn.contains("<script>alert(1)</script>")).isTrue();
            assertThat(drawn.contains("a\\u001b[2J") || drawn.contains("a[U+001B][2J"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chart.html", "flows.html"})
    void pagesRunOurScriptsAlone(String name) throws IOException {
        var page = Jsoup.parse(folder.resolve(name).toFile(), "UTF-8");
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy).contains("default-src 'none'", "script-src 'sha256-");
        for (var script : page.select("script")) {
            if (script.hasAttr("type")) {
                assertThat(script.attr("type")).isIn("application/json", "application/x-deflate-base64");
            } else {
                assertThat(script.data()).doesNotContain("alert(1)");
            }
        }
        assertThat(page.select("img, iframe, object, embed, link, form, base, svg script, [onload], [onerror]"))
                .isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
    }

    @Test
    void thePdfHoldsTextAndNothingThatRuns() throws IOException {
        try (PDDocument document = Loader.loadPDF(folder.resolve("chart.pdf").toFile())) {
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
            assertThat(document.getDocumentCatalog().getNames()).isNull();
            for (PDPage page : document.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
            }
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("<script>alert(1)");
            assertThat(HostileText.isHarmless(text.replace("\r", ""))).isTrue();
        }
    }

    @Test
    void thePictureIsAPicture() throws IOException {
        assertThat(ImageIO.read(folder.resolve("chart.png").toFile()).getWidth())
                .isGreaterThan(100);
    }

    @Test
    void ftmAndCypherAndTablesAreReadBack() throws IOException {
        Set<String> names = new HashSet<>();
        for (String line : Files.readAllLines(folder.resolve("graph.ftm.json"))) {
            JsonNode entity = JSON.readTree(line);
            entity.at("/properties/name").forEach(name -> names.add(name.asText()));
        }
        TEXTS.stream()
                .map(Cells::clean)
                .filter(text -> !text.isBlank())
                .forEach(text -> assertThat(names.contains(text))
                        .as(VisibleText.of(text.substring(0, Math.min(80, text.length()))))
                        .isTrue());
        assertThat(HostileText.isHarmless(Files.readString(folder.resolve("graph.cypher"))))
                .isTrue();
        List<Path> tables = new ArrayList<>(List.of(folder.resolve("graph.csv"), folder.resolve("graph.nodes.csv")));
        try (Stream<Path> i2 = Files.list(folder.resolve("i2"))) {
            i2.filter(file -> file.toString().endsWith(".csv")).forEach(tables::add);
        }
        assertThat(tables).hasSizeGreaterThan(5);
        for (Path table : tables) {
            for (CSVRecord record : csv(table)) {
                record.forEach(HostileCaseTest::isNoFormula);
            }
        }
    }

    @Test
    void theJournalIsWholeAndEachLineIsJsonWithoutAnythingThatActs() throws IOException {
        Path file = folder.resolve("home").resolve("cases").resolve("hostile").resolve("journal.jsonl");
        assertThat(new Journal(file).check().faults()).isEmpty();
        String text = Files.readString(file);
        assertThat(HostileText.isHarmless(text)).isTrue();
        List<String> arguments = new ArrayList<>();
        for (String line : text.lines().toList()) {
            JSON.readTree(line).get("arguments").forEach(argument -> arguments.add(argument.asText()));
        }
        assertThat(arguments).contains(MEMBERS, BANK);
    }

    @Test
    void theBundleIsWholeAndItsListOfInputsHoldsNoFormula() throws IOException {
        Outcome verified = upline(List.of("evidence verify bundle"), "--lang=en", "--case=hostile");
        assertThat(verified.exitCode()).as(verified.err() + verified.out()).isZero();
        for (CSVRecord record : csv(folder.resolve("bundle").resolve("inputs.csv"))) {
            record.forEach(HostileCaseTest::isNoFormula);
        }
    }

    private static List<CSVRecord> csv(Path file) throws IOException {
        try (CSVParser parser = CSVParser.parse(Files.readString(file).replace("\ufeff", ""), CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    private static Outcome upline(List<String> lines, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("run", "-"));
        words.addAll(List.of(options));
        List<String> command = new ArrayList<>(ChildProcess.java("org.upline.Upline", words.toArray(String[]::new)));
        command.addAll(
                1,
                List.of(
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                        "-Xmx1500m"));
        return ChildProcess.run(
                command,
                folder,
                Map.of("UPLINE_HOME", folder.resolve("home").toString(), "LC_ALL", "C.UTF-8"),
                String.join("\n", lines) + "\n");
    }
}
