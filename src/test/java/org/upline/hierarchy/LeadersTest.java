package org.upline.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.upline.hierarchy.MemberBuilder.member;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Tree;
import org.upline.model.CountingRule.Unit;

class LeadersTest {
    private static final LeaderRules RULES = LeaderRules.standard(Thresholds.standard());

    @TempDir
    Path folder;

    /**
     * A case with roles: Boss on top; under him Decoy, an early name with most of the tree below; under Decoy, Leader with
     * a branch of 40; Keeper recruited nobody and holds the collecting account; Promoter recruited 60 and was paid little.
     */
    private static final class Roles {
        final List<MemberBuilder> members = new ArrayList<>();
        final Map<String, Long> receivedFen = new TreeMap<>();
        final Set<String> controls = Set.of("Boss", "Keeper");

        Roles() {
            members.add(member("Boss").fee(100));
            members.add(member("Decoy", "Boss").fee(100));
            members.add(member("Leader", "Decoy").fee(100));
            members.add(member("Keeper", "Boss").fee(100));
            members.add(member("Promoter", "Decoy").fee(100));
            branch("Leader", 40);
            branch("Promoter", 60);
            receivedFen.put("Boss", 90_000_000L);
            receivedFen.put("Leader", 40_000_000L);
            receivedFen.put("Promoter", 2_000_000L);
        }

        private void branch(String top, int heads) {
            for (int i = 0; i < heads; i++) {
                String above = i < 5 ? top : "%s%02d".formatted(top, i % 5);
                members.add(member("%s%02d".formatted(top, i), above).fee(100));
                receivedFen.put("%s%02d".formatted(top, i), 1_000L);
            }
        }

        MemberColumns columns() {
            return MemberBuilder.columns(members.toArray(MemberBuilder[]::new));
        }

        MoneyReceived money(MemberColumns columns) {
            long[] received = new long[columns.persons().size()];
            boolean[] control = new boolean[received.length];
            receivedFen.forEach((id, fen) -> received[columns.person(columns.find(id))] += fen);
            controls.forEach(id -> control[columns.person(columns.find(id))] = true);
            return new MoneyReceived(MoneyReceived.Source.BANK, received, control);
        }
    }

    private final Roles roles = new Roles();
    private final MemberColumns columns = roles.columns();
    private final CountedTree tree = Counting.count(columns, CountingRule.DEFAULT);
    private final MoneyReceived money = roles.money(columns);

    private static Map<String, String> tiers(List<Candidate> candidates) {
        return candidates.stream().collect(Collectors.toMap(Candidate::memberId, Candidate::tier));
    }

    @Test
    void placeAndMoneyTogetherComeFirstAndANameAloneFallsBehind() {
        List<Candidate> candidates = Leaders.rank(tree, money, RULES, 5);
        assertThat(candidates)
                .extracting(Candidate::memberId)
                .containsExactly("Boss", "Leader", "Keeper", "Promoter", "Decoy");
        assertThat(tiers(candidates))
                .isEqualTo(Map.of(
                        "Boss", "organiser",
                        "Leader", "organiser",
                        "Keeper", "core",
                        "Decoy", "participant",
                        "Promoter", "core"));
        assertThat(candidates).extracting(Candidate::rank).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aNameAtTheTopWithoutMoneyIsNoOrganiserWhereMoneyIsKnown() {
        MoneyReceived othersOnly = money.orMemberList(columns);
        long[] received = othersOnly.receivedFen().clone();
        boolean[] control = othersOnly.controlsKeyAccount().clone();
        int boss = columns.person(columns.find("Boss"));
        received[boss] = 0;
        control[boss] = false;

        List<Candidate> candidates =
                Leaders.rank(tree, new MoneyReceived(MoneyReceived.Source.BANK, received, control), RULES, 10);

        assertThat(tiers(candidates)).containsEntry("Boss", "participant");
    }

    @Test
    void whoHasTheMostOfAFactorHasAllItsPoints() {
        Candidate boss = Leaders.rank(tree, money, RULES, 1).get(0);
        // Others have more recruits of their own (2 against 11: 5 · √(2/11) = 2.13 of 5 points) and so a higher
        // PageRank.
        assertThat(boss.score()).isEqualTo("96.87");
        assertThat(boss.reasons().get(0)).isEqualTo(reason("received", "90000000", "35.00"));
        assertThat(boss.reasons()).contains(reason("control", "1", "30.00"), reason("direct", "2", "2.13"));
        assertThat(boss.reasons()).contains(reason("downline", "104", "9.00"), reason("fees", "10400", "7.00"));
        assertThat(boss.reasons()).contains(reason("position", "1", "5.00"), reason("levels", "4", "5.00"));
        assertThat(boss.receivedFen()).isEqualTo(90_000_000);
        assertThat(boss.thresholds()).hasSize(5);
    }

    private static Candidate.Reason reason(String factor, String value, String weight) {
        return new Candidate.Reason(factor, new BigDecimal(value), new BigDecimal(weight));
    }

    @Test
    void reasonsAddUpToTheScoreHeaviestFirst() {
        Random random = new Random(14);
        for (int round = 0; round < 100; round++) {
            MemberColumns some = MemberBuilder.columns(RandomCase.members(random, 40));
            long[] received = random.longs(some.persons().size(), 0, 1_000).toArray();
            boolean[] control = new boolean[received.length];
            for (int p = 0; p < control.length; p++) {
                control[p] = random.nextInt(9) == 0;
            }
            for (CountingRule rule : CountingTest.allRules()) {
                CountedTree counted = Counting.count(some, rule);
                List<Candidate> candidates = Leaders.rank(
                        counted, new MoneyReceived(MoneyReceived.Source.BANK, received, control), RULES, 1_000);
                for (Candidate candidate : candidates) {
                    assertThat(candidate.reasons().stream()
                                    .map(Candidate.Reason::weight)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                            .isEqualByComparingTo(candidate.score());
                    assertThat(candidate.score()).isBetween(BigDecimal.ZERO, new BigDecimal("100.04"));
                    assertThat(candidate.reasons())
                            .isSortedAccordingTo((a, b) -> b.weight().compareTo(a.weight()));
                }
                assertThat(candidates).isSortedAccordingTo((a, b) -> {
                    int order = b.score().compareTo(a.score());
                    return order != 0 ? order : a.memberId().compareTo(b.memberId());
                });
                assertThat(candidates).extracting(Candidate::personId).doesNotHaveDuplicates();
                // The best few are the beginning of the best many.
                List<Candidate> few = Leaders.rank(
                        counted, new MoneyReceived(MoneyReceived.Source.BANK, received, control), RULES, 3);
                assertThat(few).isEqualTo(candidates.subList(0, Math.min(3, candidates.size())));
            }
        }
    }

    @Test
    void withoutStatementsTheBonusesOfTheMemberListStandIn() {
        roles.members.forEach(m -> m.bonus(0));
        roles.members.get(2).bonus(50_000);
        MemberColumns listed = roles.columns();
        CountedTree counted = Counting.count(listed, CountingRule.DEFAULT);
        MoneyReceived nothing = new MoneyReceived(
                MoneyReceived.Source.BANK,
                new long[listed.persons().size()],
                new boolean[listed.persons().size()]);
        List<Candidate> candidates = Leaders.rank(counted, nothing, RULES, 3);
        assertThat(candidates).isEqualTo(Leaders.rank(counted, MoneyReceived.ofMemberList(listed), RULES, 3));
        assertThat(candidates.get(0).memberId()).isEqualTo("Leader");
        assertThat(candidates.get(0).receivedFen()).isEqualTo(50_000);
        // Control is unknown: 35 of the 70 points that remain are worth 50.
        assertThat(candidates.get(0).reasons().get(0)).isEqualTo(reason("bonus", "50000", "50.00"));
    }

    @Test
    void withoutAnyMoneyThePlaceMakesAllPoints() {
        MoneyReceived nothing = MoneyReceived.ofMemberList(columns);
        List<Candidate> candidates = Leaders.rank(tree, nothing, RULES, 3);
        assertThat(candidates).extracting(Candidate::memberId).containsExactly("Boss", "Decoy", "Promoter");
        assertThat(candidates).extracting(Candidate::tier).containsExactly("organiser", "core", "core");
        assertThat(candidates.get(0).score()).isGreaterThan(new BigDecimal("90"));
    }

    @Test
    void countingAccountsAPersonAppearsOnceByHisBestAccount() {
        List<MemberBuilder> members = new ArrayList<>(List.of(
                member("A").name("赵").phone("13900000001"),
                member("B", "A").name("赵").phone("13900000001"),
                member("C", "B"),
                member("D", "B")));
        CountedTree accounts = MemberBuilder.count(
                new CountingRule(Unit.ACCOUNTS, Tree.REFERRAL, Set.of()), members.toArray(MemberBuilder[]::new));
        List<Candidate> candidates = Leaders.rank(accounts, MoneyReceived.ofMemberList(accounts.columns()), RULES, 9);
        assertThat(candidates).extracting(Candidate::personId).containsExactly("P-A");
        assertThat(candidates.get(0).memberId()).isEqualTo("A");
    }

    @Test
    void weightsCanBeChanged() throws IOException {
        Path file = Files.writeString(folder.resolve("leaders.properties"), "weight.received=0\nweight.control=0\n");
        List<Candidate> candidates = Leaders.rank(tree, money, LeaderRules.changedBy(file, Thresholds.standard()), 2);
        assertThat(candidates).extracting(Candidate::memberId).containsExactly("Boss", "Decoy");
    }

    @Test
    void emptyCaseHasNoCandidates() {
        CountedTree empty = MemberBuilder.count(CountingRule.DEFAULT);
        assertThat(Leaders.rank(empty, MoneyReceived.ofMemberList(empty.columns()), RULES, 5))
                .isEmpty();
    }

    @Test
    void moneyOfOtherPersonsIsAnError() {
        MoneyReceived other = new MoneyReceived(MoneyReceived.Source.BANK, new long[1], new boolean[1]);
        assertThatIllegalArgumentException().isThrownBy(() -> Leaders.rank(tree, other, RULES, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Leaders.rank(tree, money, RULES, 0));
    }
}
