package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.Counting;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.PersonFolding;
import org.upline.model.CaseData;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Tree;
import org.upline.model.CountingRule.Unit;
import org.upline.model.Member;
import org.upline.model.SourceRow;

class MemberNodesTest {
    private static final String PHONE = "13812345678";

    /** M1 recruits M2, M2 recruits M4; M3 is M2's second account, recruited by M1. M5 names a referrer in no row. */
    private static final List<Member> MEMBERS = List.of(
            member("M1", "王小明", "", 2),
            member("M2", "李四光", "M1", 3),
            member("M3", "李四光", "M1", 4),
            member("M4", "赵六", "M2", 5),
            member("M5", "钱七", "absent-77", 6));

    private static Member member(String id, String name, String referrer, int row) {
        String phone = name.equals("李四光") ? PHONE : "1390000000" + row;
        return new Member(
                id,
                "user-" + id,
                name,
                "",
                phone,
                referrer,
                "",
                "",
                "",
                false,
                false,
                100_00,
                null,
                "",
                "",
                0,
                0,
                "",
                "",
                "",
                "",
                new SourceRow("3f2a9c0d1e4b", row));
    }

    private static CountedTree counted(Unit unit) {
        MemberColumns columns = MemberColumns.of(
                new CaseData(List.of(), MEMBERS, List.of(), List.of(), List.of()), PersonFolding.fold(MEMBERS));
        return Counting.count(columns, new CountingRule(unit, Tree.REFERRAL, Set.of()));
    }

    private static PersonText text(CountedTree tree, Presentation presentation) {
        return new PersonText(tree, Map.of(), presentation, UnaryOperator.identity(), ChartText.chinese());
    }

    @Test
    void aPersonStandsInTheRowsOfAllHisAccounts() {
        CountedTree persons = counted(Unit.PERSONS);
        ChartTree tree = RecruitmentTree.whole(persons, text(persons, Presentation.USUAL));
        MemberNodes nodes = new MemberNodes(persons, List.of(), text(persons, Presentation.USUAL));
        int node = nodeOf(tree, "M2");
        assertThat(nodes.person(node)).containsExactly("李四光", "M2");
        assertThat(nodes.rows(node)).extracting(SourceRow::row).containsExactly(3, 4);
        assertThat(nodes.downlineFeesFen(nodeOf(tree, "M1")))
                .as("the fees of three accounts")
                .isEqualTo(300_00);

        CountedTree accounts = counted(Unit.ACCOUNTS);
        ChartTree flat = RecruitmentTree.whole(accounts, text(accounts, Presentation.USUAL));
        MemberNodes single = new MemberNodes(accounts, List.of(), text(accounts, Presentation.USUAL));
        assertThat(single.rows(nodeOf(flat, "M2"))).extracting(SourceRow::row).containsExactly(3);
    }

    @Test
    void aBranchHasTheNumbersOfItsTree() {
        CountedTree accounts = counted(Unit.ACCOUNTS);
        List<Integer> tops = List.of(1);
        PersonText text = text(accounts, Presentation.USUAL);
        ChartTree tree = RecruitmentTree.branches(accounts, tops, text);
        MemberNodes nodes = new MemberNodes(accounts, tops, text);
        assertThat(tree.size()).as("M1 above, M2, M4 below").isEqualTo(3);
        for (int node = 0; node < tree.size(); node++) {
            assertThat(nodes.person(node)).endsWith(tree.id(node));
        }
    }

    @Test
    void whatTheChartDoesNotShowIsNotInThePage() throws Exception {
        CountedTree persons = counted(Unit.PERSONS);
        String open = wholeText(persons, new Presentation(List.of(Shown.NAME, Shown.ID, Shown.PHONE), Disclosure.FULL));
        assertThat(open).contains("王小明", "李四光", "M2", PHONE, "absent-77");

        String masked = wholeText(persons, new Presentation(List.of(Shown.NAME, Shown.PHONE), Disclosure.MASKED));
        assertThat(masked).contains("王*明", "138****5678").doesNotContain("王小明", "李四光", PHONE, "absent-77", "user-");
        assertThat(masked).doesNotContainPattern("\\bM[1-5]\\b");
    }

    /** The page with its data inflated. */
    private static String wholeText(CountedTree tree, Presentation presentation) throws Exception {
        PersonText text = text(tree, presentation);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlTree(
                        RecruitmentTree.whole(tree, text),
                        FoldingRule.NONE,
                        new MemberNodes(tree, List.of(), text),
                        Map.of(),
                        Orientation.TOP_DOWN,
                        SampleTrees.CAPTION,
                        ChartText.chinese())
                .write(out);
        String page = out.toString(StandardCharsets.UTF_8);
        StringBuilder whole = new StringBuilder(page);
        Matcher block = Pattern.compile("type=\"application/x-deflate-base64\" id=\"(\\w+)\">([^<]*)<")
                .matcher(page);
        int blocks = 0;
        while (block.find()) {
            byte[] packed = Base64.getDecoder().decode(block.group(2));
            try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
                whole.append('\n').append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
            blocks++;
        }
        assertThat(blocks).isEqualTo(6);
        return whole.toString();
    }

    private static int nodeOf(ChartTree tree, String id) {
        for (int node = 0; node < tree.size(); node++) {
            if (tree.id(node).equals(id)) {
                return node;
            }
        }
        throw new AssertionError(id);
    }
}
