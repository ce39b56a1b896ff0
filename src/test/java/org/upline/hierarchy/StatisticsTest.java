package org.upline.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.upline.hierarchy.MemberBuilder.member;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.upline.hierarchy.statistics.HomeAndPlace;
import org.upline.hierarchy.statistics.HomeAndPlace.Balance;
import org.upline.hierarchy.statistics.HomeAndPlace.Cell;
import org.upline.hierarchy.statistics.JoiningCurve;
import org.upline.hierarchy.statistics.JoiningCurve.Burst;
import org.upline.hierarchy.statistics.JoiningCurve.Point;
import org.upline.hierarchy.statistics.SharedPlaces;
import org.upline.hierarchy.statistics.SharedPlaces.Group;
import org.upline.hierarchy.statistics.SharedPlaces.Kind;
import org.upline.hierarchy.statistics.Step;
import org.upline.hierarchy.statistics.UnitTimes;
import org.upline.hierarchy.statistics.WeekHours;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Tree;
import org.upline.model.CountingRule.Unit;
import org.upline.model.IdentityNumber;
import org.upline.model.Member;

/** When and where an organisation grew, on cases that can be checked by hand. */
class StatisticsTest {
    private static final CountingRule ACCOUNTS = new CountingRule(Unit.ACCOUNTS, Tree.REFERRAL, Set.of());

    /** 2020-05-04 is a Monday. */
    private static final LocalDateTime MONDAY = LocalDateTime.of(2020, 5, 4, 9, 30);

    @Test
    void stepsWithoutJoiningStandInTheCurve() {
        JoiningCurve curve = curve(
                Step.DAY,
                member("A").joined(MONDAY),
                member("B").joined(MONDAY.plusDays(2)),
                member("C").joined(null));
        assertThat(curve.points())
                .extracting(Point::from, Point::joined, Point::total)
                .containsExactly(
                        tuple(LocalDate.of(2020, 5, 4), 1, 1),
                        tuple(LocalDate.of(2020, 5, 5), 0, 1),
                        tuple(LocalDate.of(2020, 5, 6), 1, 2));
        assertThat(curve.undated()).isEqualTo(1);
        assertThat(curve.bursts()).isEmpty();
    }

    @Test
    void weeksBeginOnMondayAndMonthsOnTheFirst() {
        LocalDateTime sunday = LocalDateTime.of(2020, 5, 3, 23, 59);
        assertThat(curve(Step.WEEK, member("A").joined(sunday), member("B").joined(MONDAY))
                        .points())
                .extracting(Point::from)
                .containsExactly(LocalDate.of(2020, 4, 27), LocalDate.of(2020, 5, 4));
        assertThat(curve(Step.MONTH, member("A").joined(sunday), member("B").joined(MONDAY))
                        .points())
                .extracting(Point::from)
                .containsExactly(LocalDate.of(2020, 5, 1));
    }

    /** One a day for seven days: mean 1, deviation 0. Then 4 are too few, 5 are a burst, and so are the 20 after them. */
    @Test
    void aBurstIsFarAboveWhatWentBefore() {
        assertThat(afterAWeek(4).bursts()).isEmpty();
        assertThat(afterAWeek(5, 20).bursts())
                .containsExactly(
                        new Burst(LocalDate.of(2020, 5, 11), LocalDate.of(2020, 5, 12), 25, new BigDecimal("1.00")));
    }

    /** Before the eighth day there is nothing to compare with. */
    @Test
    void withoutAPastThereIsNoBurst() {
        assertThat(afterDays(6, 50).bursts()).isEmpty();
        assertThat(afterDays(7, 50).bursts()).hasSize(1);
    }

    /** 0 and 10 by turns: mean 5, deviation 5, so 20 are usual and 21 are not. */
    @Test
    void theBoundIsThreeDeviations() {
        for (int joined : new int[] {20, 21}) {
            List<MemberBuilder> members = new ArrayList<>();
            for (int day = 0; day < 28; day++) {
                add(members, day, day % 2 == 0 ? 10 : 0);
            }
            add(members, 28, joined);
            assertThat(curve(Step.DAY, members.toArray(MemberBuilder[]::new)).bursts())
                    .hasSize(joined == 21 ? 1 : 0);
        }
    }

    @Test
    void aPersonJoinedWithTheEarliestOfHisAccounts() {
        CountedTree tree = MemberBuilder.count(
                CountingRule.DEFAULT,
                member("A").name("赵").phone("13900000001").joined(MONDAY.plusDays(3)),
                member("B", "A").name("赵").phone("13900000001").joined(MONDAY));
        assertThat(UnitTimes.of(tree).units()).isEqualTo(1);
        assertThat(UnitTimes.of(tree).joined(0)).isEqualTo(MONDAY);
    }

    @Test
    void hoursByWeekday() {
        WeekHours hours = WeekHours.joining(UnitTimes.of(MemberBuilder.count(
                ACCOUNTS,
                member("A").joined(MONDAY),
                member("B").joined(MONDAY.withMinute(59)),
                member("C").joined(MONDAY.plusDays(6).withHour(23)),
                member("D").joined(MONDAY.toLocalDate().atStartOfDay()))));
        assertThat(hours.hours()).hasSize(24);
        assertThat(hours.hours().get(9).byWeekday()).containsExactly(2, 0, 0, 0, 0, 0, 0);
        assertThat(hours.hours().get(23).byWeekday()).containsExactly(0, 0, 0, 0, 0, 0, 1);
        assertThat(hours.hours().get(0).total()).isZero();
        assertThat(hours.withoutHour().byWeekday()).containsExactly(1, 0, 0, 0, 0, 0, 0);
        assertThat(hours.total()).isEqualTo(4);
    }

    @Test
    void homeAgainstPlaceOfActivity() {
        // 110105… is Beijing, 410102… is Henan; the third number is not valid.
        String beijing = "11010519491231002X";
        String henan = "410102197001010013";
        assertThat(IdentityNumber.read(henan).orElseThrow().valid()).isTrue();
        CountedTree tree = Counting.count(
                MemberBuilder.columns(List.of(
                        placed(member("A").idNumber(beijing), "广西壮族自治区", ""),
                        placed(member("B").idNumber(henan), "", "南宁市 广西 某路，河南口音"),
                        placed(member("C").idNumber(henan), "河南", "广西"),
                        placed(member("D").idNumber("110105194912310021"), "广西", ""),
                        placed(member("E").idNumber(henan), "某处", ""))),
                ACCOUNTS);
        HomeAndPlace places = HomeAndPlace.of(tree);
        assertThat(places.matrix())
                .containsExactly(
                        new Cell("11", "45", 1),
                        new Cell("41", "41", 1),
                        new Cell("41", "45", 1),
                        new Cell("41", "unknown", 1),
                        new Cell("unknown", "45", 1));
        assertThat(places.regions())
                .containsExactly(
                        new Balance("11", 1, 0, 0, 0, 1),
                        new Balance("41", 3, 1, 1, 0, 1),
                        new Balance("45", 0, 3, 0, 2, 0),
                        new Balance("unknown", 1, 1, 0, 0, 0));
    }

    @Test
    void whoSharesAPhone() {
        CountedTree tree = MemberBuilder.count(
                ACCOUNTS,
                member("A").phone("139 0000 0001").joined(MONDAY),
                member("B").phone("１３９００００0001").joined(MONDAY.plusDays(1)),
                member("C").phone("13900000001"),
                member("D").phone("无"),
                member("E").phone("无"),
                member("F").phone("13900000002"));
        assertThat(SharedPlaces.of(tree, 2))
                .containsExactly(new Group(
                        Kind.PHONE, "139 0000 0001", 3, 3, MONDAY, MONDAY.plusDays(1), List.of("A", "B", "C")));
        assertThat(SharedPlaces.of(tree, 4)).isEmpty();
    }

    @Test
    void accountsOfOnePersonAreOneHead() {
        CountedTree tree = MemberBuilder.count(
                CountingRule.DEFAULT,
                member("A").name("赵").phone("13900000001"),
                member("B").name("赵").phone("13900000001"),
                member("C").name("钱").phone("13900000001"));
        assertThat(SharedPlaces.of(tree, 2))
                .extracting(Group::heads, Group::accounts)
                .containsExactly(tuple(2, 3));
        assertThat(SharedPlaces.of(tree, 3)).isEmpty();
    }

    @Test
    void groupsAreThoseOfANaiveCount() {
        Random random = new Random(61);
        for (int round = 0; round < 200; round++) {
            List<Member> members = RandomCase.members(random, 30);
            CountedTree tree = Counting.count(MemberBuilder.columns(members), ACCOUNTS);
            Map<String, Integer> naive = new HashMap<>();
            for (Member one : members) {
                naive.merge(
                        one.phone().replaceAll("[^0-9+]", "").replace("+", "p")
                                + one.phone().contains("-"),
                        1,
                        Integer::sum);
            }
            int least = 2 + random.nextInt(3);
            long expected = naive.entrySet().stream()
                    .filter(each -> each.getValue() >= least && each.getKey().matches("p?(86)?139.*"))
                    .count();
            assertThat(SharedPlaces.of(tree, least)).hasSize((int) expected);
        }
    }

    @Test
    void curveTotalsAreThoseWhoHaveADate() {
        Random random = new Random(62);
        for (int round = 0; round < 100; round++) {
            CountedTree tree =
                    Counting.count(MemberBuilder.columns(RandomCase.members(random, 30)), CountingRule.DEFAULT);
            for (Step step : Step.values()) {
                JoiningCurve curve = JoiningCurve.of(UnitTimes.of(tree), step);
                int joined = curve.points().stream().mapToInt(Point::joined).sum();
                assertThat(joined + curve.undated()).isEqualTo(tree.units());
                assertThat(curve.points()).isSortedAccordingTo(Comparator.comparing(Point::from));
                assertThat(new TreeSet<>(
                                curve.points().stream().map(Point::from).toList()))
                        .hasSameSizeAs(curve.points());
            }
        }
    }

    private static Member placed(MemberBuilder builder, String province, String address) {
        Member m = builder.build();
        return new Member(
                m.id(),
                m.username(),
                m.name(),
                m.idNumber(),
                m.phone(),
                m.referrer(),
                m.placement(),
                m.side(),
                m.rank(),
                m.inactive(),
                m.blank(),
                m.feeFen(),
                m.joined(),
                m.bank(),
                m.card(),
                m.bonusFen(),
                m.withdrawnFen(),
                m.centre(),
                m.ip(),
                province,
                address,
                m.row());
    }

    private static JoiningCurve afterAWeek(int... joined) {
        List<MemberBuilder> members = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            add(members, day, 1);
        }
        for (int i = 0; i < joined.length; i++) {
            add(members, 7 + i, joined[i]);
        }
        return curve(Step.DAY, members.toArray(MemberBuilder[]::new));
    }

    private static JoiningCurve afterDays(int days, int joined) {
        List<MemberBuilder> members = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            add(members, day, 1);
        }
        add(members, days, joined);
        return curve(Step.DAY, members.toArray(MemberBuilder[]::new));
    }

    private static void add(List<MemberBuilder> members, int day, int count) {
        for (int i = 0; i < count; i++) {
            members.add(member("M" + day + "-" + i).joined(MONDAY.plusDays(day)));
        }
    }

    private static JoiningCurve curve(Step step, MemberBuilder... members) {
        return JoiningCurve.of(UnitTimes.of(MemberBuilder.count(ACCOUNTS, members)), step);
    }
}
