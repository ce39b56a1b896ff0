package org.upline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upline.model.Member;
import org.upline.model.UplineException;
import org.upline.store.GraphComparison.Difference;
import org.upline.store.GraphComparison.Kind;
import org.upline.store.GraphComparison.Tally;

/**
 * What somebody with another tool did to the graph of a case is found and named. The server is a real one, in a process of its
 * own; each test changes the graph of {@link SmallCase} there by Cypher and has it read back.
 */
class ServerComparisonTest {
    private static final LoadWatch NOBODY = (rows, total) -> {};
    private static final int SLICE = 40;

    private static ServerStore server;
    private ServerCase kept;
    private String id;

    @BeforeAll
    static void connect() {
        server = ServerStore.connect(Neo4jServer.shared().target());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void keepTheSmallCase() {
        id = UUID.randomUUID().toString();
        kept = server.caseOf(id, "案");
        kept.write(SmallCase.create(), 2, NOBODY);
    }

    @AfterEach
    void drop() {
        kept.drop();
    }

    /** As any other program can. */
    private void change(String cypher) {
        server.change(cypher, Map.of("scope", id + "/g1"));
    }

    private GraphComparison compared(StoredCase content) {
        return kept.compare(content, 3, NOBODY);
    }

    private GraphComparison after(String cypher) {
        change(cypher);
        return compared(SmallCase.create());
    }

    private static List<String> told(GraphComparison comparison) {
        return comparison.differences().stream()
                .map(one -> one.kind() + " " + one.name() + " " + one.id()
                        + (one.kind() == Kind.CHANGED
                                ? ", " + one.property() + ": " + one.expected() + " / " + one.found()
                                : ""))
                .toList();
    }

    private static Tally tally(GraphComparison comparison, String name) {
        return comparison.tallies().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasWrittenIsWhatIsReadAndAllOfItIsCounted() {
        GraphComparison comparison = compared(SmallCase.create());
        assertThat(comparison.same()).as(comparison.toString()).isTrue();
        assertThat(comparison.differences()).isEmpty();
        assertThat(tally(comparison, "Member")).isEqualTo(new Tally("Member", 8, 8, 0, 0, 0));
        assertThat(tally(comparison, "TRANSFER")).isEqualTo(new Tally("TRANSFER", 6, 6, 0, 0, 0));
        assertThat(comparison.tallies().stream()
                        .filter(each -> Character.isLowerCase(each.name().charAt(1)))
                        .mapToLong(Tally::found)
                        .sum())
                .as("nodes of the picture")
                .isEqualTo(24);
    }

    @Test
    void anAmountThatSomebodyChangedIsNamedWithBothFigures() {
        GraphComparison comparison = after(
                "MATCH (:Account {uplineScope: $scope, number: 'A3'})-[t:TRANSFER]->() SET t.amountFen = 2000000, t.checked = true");
        assertThat(told(comparison))
                .containsExactly(
                        "CHANGED TRANSFER A3 → POOL (bbbbbbbbbbbb:3), amountFen: 20000 / 2000000",
                        "CHANGED TRANSFER A3 → POOL (bbbbbbbbbbbb:3), checked: null / true");
        assertThat(tally(comparison, "TRANSFER")).isEqualTo(new Tally("TRANSFER", 6, 6, 0, 0, 1));
    }

    @Test
    void aRelationThatIsGoneIsMissing() {
        assertThat(told(after("MATCH (:Member {uplineScope: $scope, id: 'M4'})-[r:REFERRED_BY]->() DELETE r")))
                .containsExactly("MISSING REFERRED_BY M4 → M2");
    }

    @Test
    void aRelationThatLeadsElsewhereIsMissingAndAdded() {
        assertThat(told(after(
                        "MATCH (m:Member {uplineScope: $scope, id: 'M4'})-[r:REFERRED_BY]->(), (o:Member {uplineScope: $scope, id: 'M3'}) DELETE r"
                                + " CREATE (m)-[:REFERRED_BY]->(o)")))
                .containsExactly("MISSING REFERRED_BY M4 → M2", "ADDED REFERRED_BY M4 → M3");
    }

    @Test
    void aSecondRelationOfItsLikeAndOneOfAnUnknownTypeAreAdded() {
        GraphComparison comparison = after("MATCH (a:Member {uplineScope: $scope, id: 'M2'})-[:REFERRED_BY]->(b)"
                + " CREATE (a)-[:REFERRED_BY]->(b), (a)-[:KNOWS]->(:Note {uplineScope: $scope})");
        assertThat(told(comparison).subList(0, 1)).containsExactly("ADDED REFERRED_BY M2 → M1");
        assertThat(tally(comparison, "KNOWS")).isEqualTo(new Tally("KNOWS", 0, 1, 0, 1, 0));
        assertThat(tally(comparison, "Note")).isEqualTo(new Tally("Note", 0, 1, 0, 1, 0));
    }

    @Test
    void aNodeThatWasAddedIsNamedWhereverItsKeyFallsAndSoIsOneWithoutAKey() {
        GraphComparison comparison =
                after("CREATE (:Member {id: '', uplineScope: $scope}), (:Member {id: 'M11', uplineScope: $scope}),"
                        + " (:Member {id: '龘', uplineScope: $scope}), (:Member {id: 7, uplineScope: $scope})");
        assertThat(told(comparison).subList(0, 3))
                .containsExactly("ADDED Member ", "ADDED Member M11", "ADDED Member 龘");
        assertThat(tally(comparison, "Member")).isEqualTo(new Tally("Member", 8, 12, 0, 4, 0));
    }

    @Test
    void aNodeThatIsGoneTakesItsRelationsWithIt() {
        assertThat(told(after("MATCH (p:Person {uplineScope: $scope, id: 'P-M3'}) DETACH DELETE p")))
                .containsExactly("MISSING Person P-M3", "MISSING IS M3 → P-M3", "MISSING HOLDS P-M3 → A3");
    }

    @Test
    void aPropertyThatIsGoneAndALabelThatCameAreChanges() {
        assertThat(told(after("MATCH (m:Member {uplineScope: $scope, id: 'M1'}) REMOVE m.name SET m:Boss")))
                .containsExactly(
                        "CHANGED Member M1, labels: [Member] / [Boss, Member]", "CHANGED Member M1, name: 赵一 / null");
    }

    /** What somebody does to another case beside it is not told of this one. */
    @Test
    void anotherCasesDataAreNotLookedAt() {
        ServerCase other = server.caseOf(UUID.randomUUID().toString(), "other");
        other.write(SmallCase.create(), 1, NOBODY);
        change("MATCH (m:Member) WHERE m.uplineScope <> $scope SET m.name = 'x'");
        assertThat(compared(SmallCase.create()).same()).isTrue();
        assertThat(other.compare(SmallCase.create(), 1, NOBODY).same()).isFalse();
        other.drop();
    }

    @Test
    void whatIsNotThereIsSaidToBeAbsentAndWritingItAnewMendsWhatIsWrong() {
        StoredCase small = SmallCase.create();
        assertThatThrownBy(() -> server.caseOf("none", "none").compare(small, 1, NOBODY))
                .isInstanceOfSatisfying(
                        UplineException.class, e -> assertThat(e.reason().key()).isEqualTo("server.check.absent"));
        change("MATCH (m:Member) WHERE m.uplineScope = $scope DETACH DELETE m");
        assertThat(compared(small).same()).isFalse();
        kept.rewrite(small, 2, NOBODY);
        assertThat(compared(small).same()).isTrue();
    }

    /** Keys on both sides of surrogates, where not even Neo4j agrees with itself which text is the smaller. */
    @Test
    void slicesLeaveNothingOutAndAddNothingWhateverTheKeys() {
        List<String> keys =
                new ArrayList<>(List.of("", "\uFFFD", "\uD842", "𠮷", "𠮷\uE000", "\uE000", "'\n\0", "长".repeat(5000)));
        IntStream.range(0, 10 * SLICE)
                .forEach(i -> keys.add(List.of("甲", "\uFF21", "😀", "A").get(i % 4) + i));
        List<Member> members = IntStream.range(0, keys.size())
                .mapToObj(i -> SmallCase.member(keys.get(i), "n" + i, "", "A3", i + 2))
                .toList();
        StoredCase hostile = new StoredCase("g1", SmallCase.ofMembers(members).data(), List.of(), Map.of());
        kept.rewrite(hostile, 2, NOBODY);

        GraphComparison comparison = inSlices(hostile);
        assertThat(comparison.same()).as(comparison.toString()).isTrue();
        assertThat(tally(comparison, "Member").found()).isEqualTo(keys.size());
        assertThat(tally(comparison, "REFERRED_BY").found()).isEqualTo(keys.size());

        change("MATCH (m:Member) WHERE m.uplineScope = $scope SET m.name = 'x'");
        GraphComparison changed = inSlices(hostile);
        assertThat(tally(changed, "Member").changed()).isEqualTo(keys.size());
        assertThat(changed.differences().stream().map(Difference::id).toList())
                .as("the first, in order, whichever session read them")
                .hasSize(DifferenceList.KEPT)
                .startsWith("", "'\n\0", "A103", "A107")
                .isEqualTo(kept.compare(hostile, 1, NOBODY).differences().stream()
                        .map(Difference::id)
                        .toList());
    }

    private GraphComparison inSlices(StoredCase content) {
        return new GraphReader(server, new GraphScope(id + "/g1"), 3, SLICE, NOBODY).compare(CaseGraph.of(content));
    }
}
