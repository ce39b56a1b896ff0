package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.HostileText;
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

/**
 * Pages full of {@linkplain HostileText hostile texts} in a browser: none of them acts, nothing is asked of the network,
 * and each is shown as it was written. Where no browser is installed, this says so and does nothing, save in CI.
 */
class HostilePageTest {
    /** What would run leaves a trace that can be seen. */
    private static final List<String> TEXTS = HostileText.all().stream()
            .map(text -> text.replace("alert(1)", "window.harmed=1"))
            .toList();

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

    private static void nothingActed() throws Exception {
        assertThat(browser.evaluate("window.harmed === undefined").asBoolean()).isTrue();
        assertThat(browser.evaluate("document.querySelectorAll('img, b, iframe, object, a[href^=javascript]').length")
                        .asInt())
                .isZero();
        assertThat(browser.troubles()).isEmpty();
        assertThat(browser.requests()).hasSize(1).first().asString().startsWith("file:");
    }

    @Test
    void aTreeOfHostileNamesIsText() throws Exception {
        int[] parents = new int[TEXTS.size()];
        for (int node = 0; node < parents.length; node++) {
            parents[node] = node == 0 ? -1 : (node - 1) / 4;
        }
        ChartTree tree = ChartTree.of(
                TEXTS,
                TEXTS.stream().map(text -> List.of(text, "x" + text)).toList(),
                parents,
                Collections.nCopies(parents.length, NodeRole.PARTICIPANT),
                1);
        Path file = folder.resolve("图.html");
        try (OutputStream out = Files.newOutputStream(file)) {
            new HtmlTree(
                            tree,
                            FoldingRule.NONE,
                            new SampleDetails(tree),
                            Map.of(SampleDetails.FILE, "</script><b>.csv"),
                            Orientation.TOP_DOWN,
                            SampleTrees.CAPTION,
                            ChartText.chinese())
                    .write(out);
        }
        browser.open(file);

        JsonNode seen = browser.evaluate("Array.from(treePage.roles, (r, node) => treePage.people.of(node))");
        for (int node = 0; node < TEXTS.size(); node++) {
            String shown = DrawnText.onPage(TEXTS.get(node));
            assertThat(seen.get(node).get(0).asText().equals(shown))
                    .as(shown.substring(0, Math.min(80, shown.length())))
                    .isTrue();
            browser.evaluate("treePage.go(" + node + ")");
        }
        nothingActed();
    }

    @Test
    void accountsOfHostileNumbersAreText() throws Exception {
        List<String> accounts = HostileText.brief().stream()
                .map(text -> text.replace("alert(1)", "window.harmed=1"))
                .toList();
        List<Pay> pays = new ArrayList<>();
        for (String account : accounts) {
            pays.add(new Pay("A", account, 10_000));
        }
        LedgerColumns ledger = MoneySamples.ledger(pays.toArray(Pay[]::new));
        TraceOrigin from = TraceOrigin.ofAccounts(List.of(ledger.account("A")), TracePeriod.ALWAYS);
        Trace trace = Tracing.trace(ledger, new TraceRequest(TraceMethod.FIFO, TraceDirection.FORWARD, from));
        AccountProfiles profiles = AccountProfiles.of(ledger, MemberFees.NONE, FundsRules.standard());
        MoneyGraph graph = TraceGraph.of(trace.result(), profiles, 100, MoneySamples.ZH);
        Path file = folder.resolve("资金.html");
        try (OutputStream out = Files.newOutputStream(file)) {
            HtmlDrawing.of(
                            MoneySamples.chart(graph),
                            TraceRows.of(
                                    trace,
                                    profiles,
                                    100,
                                    50,
                                    new RowNames(Map.of("s", "</script><b>.csv")),
                                    MoneySamples.ZH),
                            TraceGraph.hops(trace.result(), graph),
                            MoneySamples.ZH)
                    .write(out);
        }
        browser.open(file);

        List<String> titles = new ArrayList<>();
        browser.evaluate("[...document.querySelectorAll('#figure title')].map(found => found.textContent)")
                .forEach(title -> titles.add(title.asText()));
        for (String account : accounts) {
            String shown = DrawnText.of(account);
            assertThat(titles).as(shown).anyMatch(title -> title.contains(shown));
        }
        browser.evaluate("document.querySelectorAll('#figure g').forEach(g =>"
                + " g.dispatchEvent(new MouseEvent('click', {bubbles: true})))");
        nothingActed();
    }
}
