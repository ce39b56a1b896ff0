package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.Finding;
import org.upline.model.SourceRow;

/** Paths of member lists against their referrers. */
class AncestorPathsTest {
    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void files() {
        sources = new Sources(folder);
    }

    @Test
    void theEndOfAPath() {
        assertThat(PathEnd.of("1/17/203")).isEqualTo(new PathEnd("203", "17"));
        assertThat(PathEnd.of(",1,17,203,")).isEqualTo(new PathEnd("203", "17"));
        assertThat(PathEnd.of("/1/")).isEqualTo(new PathEnd("1", ""));
        assertThat(PathEnd.of("A-1 > B-2")).isEqualTo(new PathEnd("B-2", "A-1"));
        assertThat(PathEnd.of(",,")).isEqualTo(PathEnd.EMPTY);
        assertThat(PathEnd.of("")).isEqualTo(PathEnd.EMPTY);
    }

    @Test
    void aContradictionIsToldWithItsRow() {
        MemberContent read = sources.members("a.csv", "会员编号,推荐人,path\n1,0,1\n2,1,1/2\n3,2,1/2/3\n4,2,1/3/4\n5,,\n");
        assertThat(read.findings()).extracting(Finding::kind).containsExactly("pathChecked", "pathContradiction");
        assertThat(read.findings().get(0).details()).containsExactly("self", "3", "4");
        Finding wrong = read.findings().get(1);
        assertThat(wrong.subjects()).containsExactly("4");
        assertThat(wrong.rows()).containsExactly(new SourceRow(read.source().id(), 5));
        assertThat(wrong.details()).containsExactly("2", "3", "path");
        assertThat(referrers(read)).containsExactly("0", "1", "2", "2", "");
    }

    @Test
    void withoutAReferrerColumnThePathTells() {
        assertThat(referrers(sources.members("a.csv", "会员编号,path\n1,\",1,\"\n17,\",1,17,\"\n203,\",1,17,203,\"\n")))
                .containsExactly("", "1", "17");
        MemberContent above = sources.members("b.csv", "会员编号,path\n1,0\n17,0/1\n203,0/1/17\n");
        assertThat(referrers(above)).containsExactly("0", "1", "17");
        assertThat(above.findings()).extracting(Finding::kind).containsExactly("referrerFromPath");
        assertThat(above.findings().get(0).details()).containsExactly("above", "3", "3");
    }

    @Test
    void pathsOfAnotherTree() {
        MemberContent placed = sources.members("a.csv", "会员编号,接点人,path\n1,0,1\n2,1,1/2\n3,2,1/2/3\n");
        assertThat(placed.findings()).extracting(Finding::kind).containsExactly("pathIsPlacement");
        assertThat(referrers(placed)).containsExactly("", "", "");
        MemberContent other = sources.members("b.csv", "会员编号,推荐人,path\n1,0,9/8\n2,1,9/7\n3,2,9/6\n");
        assertThat(other.findings()).extracting(Finding::kind).containsExactly("pathUnlikeReferrer");
        assertThat(referrers(other)).containsExactly("0", "1", "2");
    }

    /** Whatever the tree and the way its paths are written: without the column the referrers come out as with it. */
    @Test
    void pathsOfRandomTreesGiveTheirReferrers() {
        Random random = new Random(20260101);
        for (int tree = 0; tree < 40; tree++) {
            boolean self = random.nextBoolean();
            String separator = random.nextBoolean() ? "/" : "|";
            List<String> paths = new ArrayList<>(List.of("0"));
            List<String> expected = new ArrayList<>();
            StringBuilder file = new StringBuilder("会员编号,path\n");
            for (int id = 1; id <= 30; id++) {
                int parent = random.nextInt(id);
                String above = paths.get(parent);
                paths.add(above + separator + id);
                expected.add(Integer.toString(parent));
                file.append(id).append(',').append(self ? paths.get(id) : above).append('\n');
            }
            assertThat(referrers(sources.members(tree + ".csv", file.toString())))
                    .as(file.toString())
                    .isEqualTo(expected);
        }
    }

    private static List<String> referrers(MemberContent content) {
        return content.rows().stream().map(row -> row.member().referrer()).toList();
    }
}
