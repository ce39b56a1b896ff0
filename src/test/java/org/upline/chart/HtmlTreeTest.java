package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.Message;

/** The page as a person at a browser has it. Where no browser is installed, this says so and does nothing, save in CI. */
class HtmlTreeTest {
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

    private static HtmlTree page(ChartTree tree, FoldingRule folding, Function<Message, String> words) {
        return new HtmlTree(
                tree,
                folding,
                new SampleDetails(tree),
                Map.of(SampleDetails.FILE, "会员.csv"),
                Orientation.TOP_DOWN,
                SampleTrees.CAPTION,
                words);
    }

    private static Path written(HtmlTree page) throws Exception {
        Path file = Files.createTempFile(folder, "图", ".html");
        try (OutputStream out = Files.newOutputStream(file)) {
            page.write(out);
        }
        return file;
    }

    private static void open(ChartTree tree, FoldingRule folding) throws Exception {
        browser.open(written(page(tree, folding, ChartText.chinese())));
    }

    private static List<String> texts(String selector) throws Exception {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : browser.evaluate(
                "[...document.querySelectorAll('" + selector + "')].map(found => found.textContent)")) {
            texts.add(text.asText());
        }
        return texts;
    }

    /** Clicks on a box of the picture. */
    private static void clickBox(String which) throws Exception {
        JsonNode place = browser.evaluate("(() => { const p = treePage.picture;"
                + " const at = p.place(p.boxes.find(box => " + which + ")); const c = p.canvas.getBoundingClientRect();"
                + " return {x: at.x + c.left, y: at.y + c.top}; })()");
        browser.click(place.path("x").asDouble(), place.path("y").asDouble());
    }

    private static void search(String text) throws Exception {
        browser.evaluate("document.getElementById('search').value = ''; document.getElementById('search').focus()");
        browser.type(text);
    }

    private static int boxes() throws Exception {
        return browser.evaluate("treePage.picture.boxes.length").asInt();
    }

    private static void seesNoTrouble() {
        assertThat(browser.troubles()).isEmpty();
        assertThat(browser.requests()).hasSize(1).first().asString().startsWith("file:");
    }

    /** M0 on top, M1 and M2 below; M3 below M1; M4 below M3. */
    private static ChartTree five() {
        return SampleTrees.of(
                new int[] {-1, 0, 0, 1, 3},
                List.of(
                        NodeRole.ORGANISER,
                        NodeRole.CORE,
                        NodeRole.PARTICIPANT,
                        NodeRole.PARTICIPANT,
                        NodeRole.PARTICIPANT));
    }

    @Test
    void aNodeTellsItsFiguresItsRowsAndTheWayToTheRoot() throws Exception {
        open(five(), FoldingRule.NONE);

        clickBox("box.node === 3");

        assertThat(texts("#details h2")).containsExactly("张三3");
        assertThat(texts("#details dt"))
                .containsExactly("标记", "所处层级", "直推人数", "下线人数（不含本人）", "下线层数（不含本层）", "人数（含本人）", "层级数（含本层）", "下线会费（元）");
        assertThat(texts("#details dd")).containsExactly("参与人员", "3", "1", "1", "1", "2", "2", "1,234,567,000.03");
        assertThat(texts("#details p")).containsExactly("M3", "会员.csv 第 5 行（3f2a9c0d1e4b:5）");
        assertThat(texts("#way li")).containsExactly("张三0 · M0", "张三1 · M1", "张三3 · M3");
        assertThat(browser.evaluate("[...treePage.picture.way]").toString()).isEqualTo("[0,1,3]");
        seesNoTrouble();
    }

    @Test
    void searchFindsWhatIsFoldedAndBringsItIntoSight() throws Exception {
        open(five(), new FoldingRule(1, 2, Set.of()));
        assertThat(boxes()).as("M0 and one folded node").isEqualTo(2);

        search("张三4");

        assertThat(texts("#details h2")).containsExactly("张三4");
        assertThat(texts("#way li")).containsExactly("张三0 · M0", "张三1 · M1", "张三3 · M3", "张三4 · M4");
        assertThat(boxes()).as("M0, M1, M3, M4 and M2 folded").isEqualTo(5);
        seesNoTrouble();
    }

    @Test
    void searchPutsWhatIsEqualFirstAndTakesSignsAsTheyAre() throws Exception {
        open(five(), FoldingRule.NONE);
        browser.evaluate(
                "treePage.people = new Lines(new TextEncoder().encode('a\\tm.10\\nb\\tm.1\\nM.1x\\n\\nm+1\\n'))");

        assertThat(browser.evaluate("treePage.people.find('m.1', 50)").toString())
                .isEqualTo("[1,0,2]");
        assertThat(browser.evaluate("treePage.people.find('M.1', 1)").toString())
                .isEqualTo("[1]");
        assertThat(browser.evaluate("treePage.people.find('(', 50)").toString()).isEqualTo("[]");
        assertThat(browser.evaluate("treePage.people.find('+', 50)").toString()).isEqualTo("[4]");
        assertThat(browser.evaluate("treePage.people.of(3)").toString()).isEqualTo("[]");

        search("不存在");
        assertThat(texts("#found p")).containsExactly("没有找到。只能查找图上写明的内容。");
    }

    @Test
    void aFoldedNodeUnfoldsTheHeaviestAndATabFolds() throws Exception {
        int[] parents = new int[200];
        Arrays.fill(parents, 0);
        parents[0] = -1;
        parents[199] = 150;
        open(SampleTrees.of(parents), new FoldingRule(1, 2, Set.of()));
        assertThat(browser.evaluate("treePage.picture.boxes[1].lines").toString())
                .isEqualTo("[\"未展开\",\"199 人 · 2 层\"]");

        clickBox("box.more");
        assertThat(boxes())
                .as("root, 50 of 198 children, the rest folded, and 199 folded below 150")
                .isEqualTo(1 + 50 + 1 + 1);
        assertThat(browser.evaluate("treePage.forest.shown[150]").asInt())
                .as("the only one with a downline")
                .isOne();

        browser.evaluate("treePage.picture.whole(0.55)");
        JsonNode tab = browser.evaluate("(() => { const p = treePage.picture; const tab = p.tab(p.boxes[0]);"
                + " const c = p.canvas.getBoundingClientRect(); const at = p.place(tab);"
                + " return {x: at.x + c.left, y: at.y + c.top}; })()");
        browser.click(tab.path("x").asDouble(), tab.path("y").asDouble());
        assertThat(boxes()).isEqualTo(2);
        seesNoTrouble();
    }

    @Test
    void theWholeBranchUnfoldsAndTheBeginningComesBack() throws Exception {
        open(five(), new FoldingRule(1, 2, Set.of()));
        clickBox("box.node === 0 && !box.more");
        browser.evaluate(
                "[...document.querySelectorAll('#details button')].find(b => b.textContent === '展开整个分支').click()");
        assertThat(boxes()).isEqualTo(5);
        browser.evaluate("[...document.querySelectorAll('header button')].find(b => b.textContent === '恢复最初').click()");
        assertThat(boxes()).isEqualTo(2);
    }

    @Test
    void wheelZoomsAtThePointAndDraggingMoves() throws Exception {
        open(five(), FoldingRule.NONE);
        double scale = browser.evaluate("treePage.picture.scale").asDouble();
        double left = browser.evaluate("treePage.picture.left").asDouble();
        browser.drag(300, 300, 400, 350);
        assertThat(browser.evaluate("treePage.picture.left").asDouble()).isEqualTo(left + 100);
        assertThat(texts("#details dd")).as("dragging selects nobody").isEmpty();
        browser.wheel(300, 300, -500);
        browser.await("treePage.picture.scale > " + scale * 1.5);
        seesNoTrouble();
    }

    /** The page counts by itself; it must come to the figures and to the folded nodes of the chart on paper. */
    @Test
    void thePageCountsAndFoldsAsTheChartDoes() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 12; round++) {
            int[] parents = SampleTrees.randomParents(random, 1 + random.nextInt(120), 1 + random.nextInt(60));
            ChartTree tree = SampleTrees.of(parents, SampleTrees.randomRoles(random, parents));
            FoldingRule rule = new FoldingRule(1 + random.nextInt(9), 1 + random.nextInt(40), Set.of("M0"));
            open(tree, rule);

            assertThat(browser.evaluate("Array.from(treePage.forest.level.slice(0, -1))")
                            .toString())
                    .isEqualTo(list(IntStream.range(0, tree.size()).map(tree::level)));
            assertThat(browser.evaluate("Array.from(treePage.forest.perLevel)").toString())
                    .isEqualTo(list(Arrays.stream(tree.headsPerLevel())));
            ChartTree folded = Folding.fold(tree, rule);
            List<String> expected = new ArrayList<>();
            for (int node = 0; node < folded.size(); node++) {
                if (folded.role(node) == NodeRole.FOLDED) {
                    expected.add(folded.people(node) + " 人 · " + folded.levels(node) + " 层");
                }
            }
            List<String> seen = new ArrayList<>();
            for (JsonNode line : browser.evaluate("treePage.picture.boxes.filter(b => b.more).map(b => b.lines[1])")) {
                seen.add(line.asText());
            }
            assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(boxes()).isEqualTo(folded.size());
            seesNoTrouble();
        }
    }

    @Test
    void boxesDoNotOverlapAndChildrenKeepTheirOrder() throws Exception {
        Random random = new Random(11);
        int[] parents = SampleTrees.randomParents(random, 400, 60);
        for (Orientation orientation : Orientation.values()) {
            ChartTree tree = SampleTrees.of(parents, SampleTrees.randomRoles(random, parents));
            HtmlTree page = new HtmlTree(
                    tree,
                    FoldingRule.NONE,
                    new SampleDetails(tree),
                    Map.of(),
                    orientation,
                    SampleTrees.CAPTION,
                    ChartText.english());
            browser.open(written(page));
            assertThat(browser.evaluate("(() => { const p = treePage.picture; let bad = 0;"
                                    + " for (const a of p.boxes) for (const b of p.boxes) if (a !== b"
                                    + " && Math.abs(a.x - b.x) < Picture.WIDTH && Math.abs(a.y - b.y) < p.height) bad++;"
                                    + " return bad; })()")
                            .asInt())
                    .isZero();
            assertThat(browser.evaluate("(() => { const p = treePage.picture; const along = p.downward ? 'x' : 'y';"
                                    + " return p.boxes.every((b, at) => at === 0 || p.boxes[at - 1].parent !== b.parent"
                                    + " || b.parent === null || p.boxes[at - 1][along] < b[along]); })()")
                            .asBoolean())
                    .isTrue();
            browser.screenshot(Path.of("target", "pages", "400-" + orientation + ".png"));
        }
    }

    @Test
    void hostileNamesAreTextAndNothingElse() throws Exception {
        Random random = new Random(3);
        List<String> pieces = List.of(
                "</script><script>window.harmed=1</script>",
                "<img src=x onerror='window.harmed=1'>",
                "<!--",
                "\u202E",
                "\u0000",
                "\n",
                "\t",
                "\r\n",
                "\uD800",
                "𠮷",
                "{0}",
                "$&",
                "__proto__",
                "'\"`${window.harmed=1}",
                "\u2028",
                "]]>",
                "مرحبا",
                "張");
        List<String> names = new ArrayList<>();
        for (int node = 0; node < 300; node++) {
            StringBuilder name = new StringBuilder();
            for (int piece = random.nextInt(4); piece >= 0; piece--) {
                name.append(pieces.get(random.nextInt(pieces.size())));
            }
            names.add(name.toString());
        }
        int[] parents = SampleTrees.randomParents(random, names.size(), 100);
        ChartTree tree = ChartTree.of(
                names,
                names.stream().map(name -> List.of(name, "x" + name)).toList(),
                parents,
                Collections.nCopies(names.size(), NodeRole.PARTICIPANT),
                1);
        ChartCaption caption = new ChartCaption(
                names.get(0) + "</title>",
                names.get(1),
                SampleTrees.CAPTION.rule(),
                names.get(2),
                names.get(3),
                List.of(),
                names.get(4));
        browser.open(written(new HtmlTree(
                tree,
                FoldingRule.NONE,
                new SampleDetails(tree),
                Map.of(SampleDetails.FILE, "</script><b>.csv"),
                Orientation.TOP_DOWN,
                caption,
                ChartText.chinese())));

        JsonNode seen = browser.evaluate("names = Array.from(treePage.roles, (r, node) => treePage.people.of(node))");
        for (int node = 0; node < names.size(); node++) {
            assertThat(seen.get(node).get(0).asText()).isEqualTo(DrawnText.of(names.get(node)));
            assertThat(seen.get(node).get(1).asText()).isEqualTo("x" + DrawnText.of(names.get(node)));
            browser.evaluate("treePage.go(" + node + ")");
        }
        assertThat(texts("#details p").get(1)).isEqualTo("</script><b>.csv 第 301 行（3f2a9c0d1e4b:301）");
        assertThat(texts("h1")).containsExactly(DrawnText.of(names.get(0)) + "</title>");
        assertThat(browser.evaluate("window.harmed === undefined").asBoolean()).isTrue();
        assertThat(browser.evaluate("document.querySelectorAll('img, b').length")
                        .asInt())
                .isZero();
        seesNoTrouble();
    }

    @Test
    void thePolicyLetsNothingInOrOut() throws Exception {
        open(five(), FoldingRule.NONE);

        try (ServerSocket outside = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + outside.getLocalPort() + "/";
            assertThat(browser.evaluate("fetch('" + address + "').then(() => 'sent', () => 'refused')")
                            .asText())
                    .isEqualTo("refused");
            assertThat(browser.evaluate("new Promise(done => { const image = new Image();"
                                    + " image.onload = image.onerror = event => done(event.type);"
                                    + " image.src = '" + address + "x.png'; })")
                            .asText())
                    .isEqualTo("error");
            outside.setSoTimeout(300);
            assertThatThrownBy(outside::accept).isInstanceOf(SocketTimeoutException.class);
        }
        assertThatThrownBy(() -> browser.evaluate("document.body.innerHTML = '<b>x</b>'"))
                .hasMessageContaining("TrustedHTML");
        browser.evaluate("(() => { const s = document.createElement('style'); s.textContent = 'h1 { color: red }';"
                + " document.body.append(s); })()");
        assertThat(browser.evaluate("getComputedStyle(document.querySelector('h1')).color")
                        .asText())
                .isEqualTo("rgb(26, 26, 26)");
        assertThat(browser.troubles())
                .as("the browser names what it refused")
                .anyMatch(trouble -> trouble.contains("Content Security Policy"));
    }

    @Test
    void aDamagedFileSaysSo() throws Exception {
        Path file = written(page(five(), FoldingRule.NONE, ChartText.english()));
        String page = Files.readString(file);
        int at = page.indexOf("id=\"people\">") + "id=\"people\">".length();
        Files.writeString(file, page.substring(0, at + 8) + "AAAA" + page.substring(at + 12));
        browser.navigate(file);
        browser.await("document.querySelector('.trouble')");
        assertThat(texts(".trouble").get(0)).startsWith("This file is not complete");
    }

    @Test
    void theSamePageGivesTheSameBytes() throws Exception {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        page(five(), FoldingRule.NONE, ChartText.chinese()).write(one);
        page(five(), FoldingRule.NONE, ChartText.chinese()).write(other);
        assertThat(other.toByteArray()).isEqualTo(one.toByteArray());
        assertThat(one.toString(StandardCharsets.UTF_8))
                .as("the caption can be read without scripts")
                .contains("<li>案件：某某案</li>", "“候选”是按所列规则算出的线索", "<html lang=\"zh-CN\">", "Mike Bostock");
    }

    @Test
    void chainsOfAnyLengthOpen() throws Exception {
        int[] parents = IntStream.range(-1, 100_000).toArray();
        open(SampleTrees.of(parents), new FoldingRule(Integer.MAX_VALUE, 300, Set.of()));
        search("M100000");
        assertThat(texts("#way li")).hasSize(81).contains("……中间 99,921 层……");
        seesNoTrouble();
    }

    /** Pictures to be looked at. */
    @Test
    void picturesAreMade() throws Exception {
        for (int size : new int[] {20, 2_000, 200_000}) {
            Random random = new Random(size);
            int[] parents = SampleTrees.randomParents(random, size, size);
            List<NodeRole> roles = new ArrayList<>(Collections.nCopies(size, NodeRole.PARTICIPANT));
            BitSet kept = new BitSet();
            Set<String> keep = new TreeSet<>();
            for (int candidate = 0; candidate < 8; candidate++) {
                int node = random.nextInt(size);
                kept.set(node);
                keep.add("M" + node);
                roles.set(node, candidate < 3 ? NodeRole.ORGANISER : NodeRole.CORE);
            }
            ChartTree tree = SampleTrees.of(parents, roles);
            Path file = written(page(tree, new FoldingRule(Integer.MAX_VALUE, 60, keep), ChartText.chinese()));
            browser.open(file);
            Path folder = Path.of("target", "pages");
            browser.screenshot(folder.resolve(size + "-opened.png"));
            search("M" + kept.nextSetBit(0));
            browser.screenshot(folder.resolve(size + "-found.png"));
            assertThat(folder.resolve(size + "-found.png")).isNotEmptyFile();
            browser.evaluate("treePage.picture.whole(0)");
            browser.screenshot(folder.resolve(size + "-whole.png"));
            seesNoTrouble();
        }
    }

    private static String list(IntStream numbers) {
        return Arrays.toString(numbers.toArray()).replace(" ", "");
    }
}
