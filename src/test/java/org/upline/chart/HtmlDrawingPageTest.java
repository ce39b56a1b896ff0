package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.chart.MoneySamples.Pay;
import org.upline.funds.AccountProfiles;
import org.upline.funds.FundsRules;
import org.upline.funds.LedgerColumns;
import org.upline.funds.MemberFees;
import org.upline.funds.Trace;
import org.upline.funds.TraceDirection;
import org.upline.funds.TraceMethod;
import org.upline.funds.TraceOrigin;
import org.upline.funds.TracePeriod;
import org.upline.funds.TraceRequest;
import org.upline.funds.Tracing;

/** The page of a trace as a person at a browser has it. Where no browser is installed, it is not tried, save in CI. */
class HtmlDrawingPageTest {
    private static final LedgerColumns LEDGER = MoneySamples.ledger(
            new Pay("A", "B", 20_000),
            new Pay("A", "B", 10_000),
            new Pay("B", "C", 20_000),
            new Pay("C", "D", 6_000),
            new Pay("C", "*cash", 10_000));

    private static final RowNames NAMES = new RowNames(Map.of("s", "流水.csv"));

    @TempDir
    static Path folder;

    private static Chromium browser;

    @BeforeAll
    static void startBrowser() throws Exception {
        if (Chromium.program().isEmpty()) {
            assertThat(System.getenv("CI")).as("CI must have a browser").isNull();
            assumeTrue(false, "no Chromium on this machine, pages are not tried in a browser");
        }
        browser = Chromium.start(Files.createDirectory(folder.resolve("profile")));
    }

    @AfterAll
    static void stopBrowser() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    private static void open(TraceDirection direction, String origin, int most, int limit) throws Exception {
        TraceOrigin from = TraceOrigin.ofAccounts(List.of(LEDGER.account(origin)), TracePeriod.ALWAYS);
        Trace trace = Tracing.trace(LEDGER, new TraceRequest(TraceMethod.FIFO, direction, from));
        AccountProfiles profiles = AccountProfiles.of(LEDGER, MemberFees.NONE, FundsRules.standard());
        MoneyGraph graph = TraceGraph.of(trace.result(), profiles, most, MoneySamples.ZH);
        HtmlDrawing page = HtmlDrawing.of(
                MoneySamples.chart(graph),
                TraceRows.of(trace, profiles, most, limit, NAMES, MoneySamples.ZH),
                TraceGraph.hops(trace.result(), graph),
                MoneySamples.ZH);
        Path file = Files.createTempFile(folder, "追踪", ".html");
        try (OutputStream out = Files.newOutputStream(file)) {
            page.write(out);
        }
        browser.open(file);
    }

    private static List<String> texts(String selector) throws Exception {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : browser.evaluate(
                "[...document.querySelectorAll('" + selector + "')].map(found => found.textContent)")) {
            texts.add(text.asText());
        }
        return texts;
    }

    /** Clicks into the middle of the group of which the tooltip begins so. */
    private static void click(String tooltip) throws Exception {
        JsonNode place = browser.evaluate("(() => { const g = [...document.querySelectorAll('#figure g')].find(g =>"
                + " g.querySelector('title').textContent.startsWith('" + tooltip + "'));"
                + " const b = g.querySelector('rect, path').getBoundingClientRect();"
                + " return {x: b.x + b.width / 2, y: b.y + b.height / 2}; })()");
        browser.click(place.path("x").asDouble(), place.path("y").asDouble());
    }

    private static List<String> inSight() throws Exception {
        List<String> names = new ArrayList<>();
        for (JsonNode name : browser.evaluate("[...document.querySelectorAll('#figure g')]"
                + ".filter(g => g.getBoundingClientRect().width > 0 && g.id.startsWith('node-'))"
                + ".map(g => g.querySelector('title').textContent.split(' · ')[0])")) {
            names.add(name.asText());
        }
        return names;
    }

    private static void seesNoTrouble() {
        assertThat(browser.troubles()).isEmpty();
        assertThat(browser.requests()).hasSize(1).first().asString().startsWith("file:");
    }

    @Test
    void aBandOpensIntoItsTransfersWithTheRowsOfTheFiles() throws Exception {
        open(TraceDirection.FORWARD, "A", 9, 50);

        click("A → B");

        assertThat(texts("#details h2")).containsExactly("A → B", "逐笔转账（原始文件行）");
        assertThat(texts("#details li"))
                .containsExactly(
                        "2021-05-01T09:00  A → B  追踪 200.00 元（该笔 200.00 元）  流水.csv:2",
                        "2021-05-01T10:00  A → B  追踪 100.00 元（该笔 100.00 元）  流水.csv:3");
        seesNoTrouble();
    }

    @Test
    void aBoxOpensIntoItsBandsAndTheseOpenByAClick() throws Exception {
        open(TraceDirection.FORWARD, "A", 9, 1);

        click("B ·");
        assertThat(texts("#details li")).hasSize(2);
        assertThat(texts("#details li").get(0)).startsWith("A → B · 300.00 元 · 2 笔");
        browser.evaluate("document.querySelector('#details li button').click()");

        assertThat(texts("#details li"))
                .containsExactly(
                        "2021-05-01T09:00  A → B  追踪 200.00 元（该笔 200.00 元）  流水.csv:2",
                        "……还有 1 笔，用 --limit 列出更多，或用 trace --rows 查看");
        seesNoTrouble();
    }

    @Test
    void stepsBeyondTheOnesWantedGoOutOfSightAndComeBack() throws Exception {
        open(TraceDirection.FORWARD, "A", 9, 50);
        assertThat(inSight()).containsExactlyInAnyOrder("A", "B", "C", "D", "*cash");
        assertThat(texts("header select option")).containsExactly("全部", "1 步以内", "2 步以内");

        browser.evaluate("(() => { const s = document.querySelector('header select'); s.value = '1';"
                + " s.dispatchEvent(new Event('change')); })()");
        assertThat(inSight()).containsExactlyInAnyOrder("A", "B");
        assertThat(texts("#details p")).containsExactly("只显示起点 1 步以内；图上所写的合计仍是全部。");

        browser.evaluate("(() => { const s = document.querySelector('header select'); s.selectedIndex = 0;"
                + " s.dispatchEvent(new Event('change')); })()");
        assertThat(inSight()).hasSize(5);
        seesNoTrouble();
    }

    @Test
    void tracedBackTheOriginIsTheLastColumn() throws Exception {
        open(TraceDirection.BACK, "D", 9, 50);

        browser.evaluate("(() => { const s = document.querySelector('header select'); s.value = '1';"
                + " s.dispatchEvent(new Event('change')); })()");

        assertThat(inSight()).containsExactlyInAnyOrder("C", "D");
        seesNoTrouble();
    }

    @Test
    void searchMarksWhatHasTheTextAndSaysHowOften() throws Exception {
        open(TraceDirection.FORWARD, "A", 9, 50);

        browser.evaluate("document.querySelector('header input').focus()");
        browser.type("b → c");

        assertThat(texts("#figure g.hit title")).singleElement().asString().startsWith("B → C");
        assertThat(texts("#details p")).containsExactly("找到 1 处");
        seesNoTrouble();
    }

    @Test
    void aBoxOfManyAccountsOpensIntoTheTransfersOfAllOfThem() throws Exception {
        open(TraceDirection.FORWARD, "A", 2, 50);

        click("B →");

        assertThat(texts("#details li")).containsExactly("2021-05-01T11:00  B → C  追踪 200.00 元（该笔 200.00 元）  流水.csv:4");
        seesNoTrouble();
    }
}
