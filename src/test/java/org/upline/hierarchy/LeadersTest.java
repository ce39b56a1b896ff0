package org.upline.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.upline.hierarchy.MemberBuilder.member;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.hierarchy.LeaderEvidence.Outsider;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Tree;
import org.upline.model.CountingRule.Unit;
import org.upline.model.SchemeRole;
import org.upline.model.UplineException;

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
                .containsExactly("Boss", "Leader", "Promoter", "Keeper", "Decoy");
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
        LeaderExplanation boss =
                Leaders.of(tree, LeaderEvidence.of(money), RULES).explain("P-Boss");
        assertThat(boss.factors())
                .filteredOn(line -> line.place() == 1 && line.known())
                .allSatisfy(line -> assertThat(line.points()).isEqualByComparingTo(line.most()))
                .extracting(LeaderExplanation.Line::factor)
                .contains("downline", "levels", "position", "fees", "received", "beyond", "profit", "control");
        // Others have more recruits of their own: 2 against 11, by the square root.
        LeaderExplanation.Line direct = boss.factors().get(LeaderFactor.DIRECT.ordinal());
        assertThat(direct.value()).isEqualByComparingTo("2");
        assertThat(direct.points().doubleValue())
                .isCloseTo(direct.most().doubleValue() * Math.sqrt(2.0 / 11), within(0.01));
        assertThat(boss.candidate().receivedFen()).isEqualTo(90_000_000);
        assertThat(boss.candidate().thresholds()).hasSize(5);
    }

    @Test
    void explainsAlsoWhomNobodyWouldNameAndWhatWouldChangeHisTier() {
        LeaderExplanation decoy =
                Leaders.of(tree, LeaderEvidence.of(money), RULES).explain("P-Decoy");
        assertThat(decoy.candidate().tier()).isEqualTo("participant");
        assertThat(decoy.rules())
                .filteredOn(LeaderExplanation.TierRule::met)
                .extracting(LeaderExplanation.TierRule::rule)
                .containsExactly("base");
        assertThatExceptionOfType(UplineException.class)
                .isThrownBy(
                        () -> Leaders.of(tree, LeaderEvidence.of(money), RULES).explain("P-Nobody"));
    }

    @Test
    void aRecordedPartGivesAtLeastItsTierAndLabourAloneNone() {
        LeaderEvidence recorded = LeaderEvidence.of(money)
                .with(Map.of("P-Decoy", Set.of(SchemeRole.PLANNING), "P-Keeper", Set.of(SchemeRole.LABOUR)));
        Map<String, String> tiers = tiers(Leaders.of(tree, recorded, RULES).top(200));
        assertThat(tiers).containsEntry("Decoy", "organiser").containsEntry("Keeper", "participant");
    }

    @Test
    void aTreasurerWhoIsInNoListIsACandidateAndAMereNameIsNot() {
        int persons = columns.persons().size();
        long[] got = Arrays.copyOf(money.receivedFen(), persons + 2);
        long[] controlled = new long[persons + 2];
        controlled[persons] = 500;
        controlled[persons + 1] = 500;
        got[persons] = 3_000_000;
        LeaderEvidence evidence = new LeaderEvidence(
                money,
                got,
                new long[persons + 2],
                controlled,
                List.of(new Outsider("520199197001011233", "账"), new Outsider("520199197001011241", "名")),
                Map.of());
        List<Candidate> candidates = Leaders.of(tree, evidence, RULES).top(500);
        assertThat(candidates)
                .filteredOn(candidate -> candidate.memberId().isEmpty())
                .singleElement()
                .satisfies(outsider -> {
                    assertThat(outsider.personId()).isEqualTo("ID-520199197001011233");
                    assertThat(outsider.tier()).isEqualTo("core");
                    assertThat(outsider.receivedFen()).isEqualTo(3_000_000);
                    assertThat(outsider.legalHeadcount()).isZero();
                });
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
        assertThat(candidates.get(0).reasons())
                .extracting(Candidate.Reason::factor)
                .contains("bonus")
                .doesNotContain("received", "control");
    }

    @Test
    void withoutAnyMoneyThePlaceMakesAllPoints() {
        MoneyReceived nothing = MoneyReceived.ofMemberList(columns);
        List<Candidate> candidates = Leaders.rank(tree, nothing, RULES, 3);
        assertThat(candidates).extracting(Candidate::memberId).containsExactly("Boss", "Decoy", "Promoter");
        assertThat(candidates).extracting(Candidate::tier).containsExactly("organiser", "core", "core");
        assertThat(candidates.get(0).score()).isGreaterThan(new BigDecimal("80"));
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
        Path file = Files.writeString(
                folder.resolve("leaders.properties"),
                "weight.received=0\nweight.control=0\nweight.beyond=0\nweight.engaged=0\nweight.profit=0\n");
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
