package org.upline.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.upline.hierarchy.MemberBuilder.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.upline.hierarchy.PaymentsBeyondPlan.Why;

/** A scheme that pays 20 percent of a recruit's fee and 5 of his recruits', so many days after he joined. */
class BonusPlanTest {
    private static final LocalDate START = LocalDate.of(2021, 3, 1);
    private static final long FEE = 1_000_00;

    private record Payment(int member, int day, long fen) {}

    private final List<MemberBuilder> members = new ArrayList<>();
    private final List<Integer> referrers = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();

    private int join(int referrer, int day) {
        int member = members.size();
        members.add((referrer < 0 ? member(id(member)) : member(id(member), id(referrer)))
                .fee(FEE)
                .joined(START.plusDays(day).atTime(10, 0)));
        referrers.add(referrer);
        return member;
    }

    private static String id(int member) {
        return String.format(Locale.ROOT, "M%04d", member);
    }

    private void pay(int member, int day, long fen) {
        payments.add(new Payment(member, day, fen));
    }

    /** Members one a day under chance others; each fee is paid for so many days later, to each one sum a day. */
    private void grow(int count, int lag, Random random) {
        join(-1, 0);
        for (int day = 1; day < count; day++) {
            int above = random.nextInt(members.size());
            join(above, day);
            pay(above, day + lag, FEE / 5);
            if (referrers.get(above) >= 0) {
                pay(referrers.get(above), day + lag, FEE / 20);
            }
        }
    }

    private MemberColumns columns() {
        return MemberBuilder.columns(members.toArray(MemberBuilder[]::new));
    }

    private Receipts receipts(MemberColumns columns) {
        payments.sort(Comparator.comparingInt(Payment::day));
        int first = (int) START.toEpochDay();
        return new Receipts(
                payments.stream().mapToInt(p -> columns.person(p.member())).toArray(),
                payments.stream().mapToInt(p -> first + p.day()).toArray(),
                payments.stream().mapToLong(Payment::fen).toArray());
    }

    private static Optional<BonusPlan> learn(MemberColumns columns, Receipts receipts) {
        return BonusPlan.learn(new BonusEvents(columns, receipts));
    }

    private long beyond(int member) {
        MemberColumns columns = columns();
        Receipts receipts = receipts(columns);
        BonusPlan plan = learn(columns, receipts).orElseThrow();
        return PayBeyondPlan.of(
                new BonusEvents(columns, receipts), plan, columns.persons().size(), 10)[columns.person(member)];
    }

    private PaymentsBeyondPlan single(int member) {
        MemberColumns columns = columns();
        Receipts receipts = receipts(columns);
        BonusPlan plan = learn(columns, receipts).orElseThrow();
        int people = columns.persons().size();
        PaymentsBeyondPlan found =
                PayBeyondPlan.ofOne(new BonusEvents(columns, receipts), plan, people, 10, columns.person(member));
        assertThat(found.sumFen()).isEqualTo(beyond(member));
        for (PaymentsBeyondPlan.Payment payment : found.payments()) {
            assertThat(receipts.person()[payment.index()]).isEqualTo(columns.person(member));
            assertThat(receipts.fen()[payment.index()]).isEqualTo(payment.paidFen());
        }
        return found;
    }

    @Test
    void findsTheRatesAndTheDelayByWhichPaymentsAgree() {
        for (int lag = 0; lag < 3; lag++) {
            members.clear();
            referrers.clear();
            payments.clear();
            grow(300, lag, new Random(lag));
            MemberColumns columns = columns();
            BonusPlan plan = learn(columns, receipts(columns)).orElseThrow();
            assertThat(plan.lag()).isEqualTo(lag);
            assertThat(plan.fits()).isEqualTo(1);
            assertThat(plan.rates()[0]).isCloseTo(0.2, within(1e-9));
            assertThat(plan.rates()[BonusEvents.RANKS]).isCloseTo(0.05, within(1e-9));
            assertThat(Arrays.stream(PayBeyondPlan.of(
                            new BonusEvents(columns, receipts(columns)),
                            plan,
                            columns.persons().size(),
                            10)))
                    .containsOnly(0L);
        }
    }

    @Test
    void aWageShowsBesideBonusesWhoeverIsPaidIt() {
        Random random = new Random(5);
        grow(300, 1, random);
        for (int month = 1; month <= 6; month++) {
            pay(3, 30 * month, 3_333_00);
        }
        assertThat(beyond(3)).isEqualTo(6 * 3_333_00);
        assertThat(single(3).payments())
                .extracting(PaymentsBeyondPlan.Payment::paidFen, PaymentsBeyondPlan.Payment::beyondFen)
                .containsOnly(tuple(3_333_00L, 3_333_00L))
                .hasSize(6);
        assertThat(single(4).payments()).isEmpty();
        assertThat(beyond(4)).isZero();
    }

    /** What he was paid in cash shows nowhere, and does not stand against what he got beside it. */
    @Test
    void bonusesThatWereNeverPaidAreNotSetOff() {
        grow(300, 0, new Random(6));
        payments.removeIf(payment -> payment.member() == 2 && payment.day() % 3 == 0);
        pay(2, 299, 50_000_00);
        assertThat(beyond(2)).isEqualTo(50_000_00);
    }

    /** 20 due at day 400 and 20 at day 410; 10 paid at day 405, and 40 for both at day 410. */
    @Test
    void theNextPayOutForBothShowsThatThisOneWasNoBonus() {
        grow(300, 0, new Random(7));
        join(1, 400);
        join(1, 410);
        pay(1, 405, FEE / 10);
        pay(1, 410, 2 * FEE / 5);
        assertThat(beyond(1)).isEqualTo(FEE / 10);
        assertThat(single(1).payments())
                .extracting(
                        PaymentsBeyondPlan.Payment::paidFen,
                        PaymentsBeyondPlan.Payment::dueFen,
                        PaymentsBeyondPlan.Payment::beyondFen,
                        PaymentsBeyondPlan.Payment::why)
                .containsExactly(tuple(FEE / 10, FEE / 5, FEE / 10, Why.NEXT_COVERS_ALL));
    }

    /** Nothing due at day 401, and 50 paid; 20 due at day 410, and 90 paid: 68 more than the 22 that tolerance allows. */
    @Test
    void eachPaymentSaysWhyItIsBeyond() {
        grow(300, 0, new Random(7));
        pay(1, 401, FEE / 2);
        join(1, 410);
        pay(1, 410, 9 * FEE / 10);
        assertThat(single(1).payments())
                .extracting(
                        PaymentsBeyondPlan.Payment::paidFen,
                        PaymentsBeyondPlan.Payment::dueFen,
                        PaymentsBeyondPlan.Payment::beyondFen,
                        PaymentsBeyondPlan.Payment::why)
                .containsExactly(
                        tuple(FEE / 2, 0L, FEE / 2, Why.NOTHING_DUE),
                        tuple(9 * FEE / 10, FEE / 5, 9 * FEE / 10 - 11 * FEE / 50, Why.MORE_THAN_DUE));
        assertThat(single(2).payments()).isEmpty();
    }

    /** 20 due at day 400, of which 10 are paid and no more: a part of it, as far as can be seen. */
    @Test
    void aPartOfWhatIsDueIsNotBeyondIt() {
        grow(300, 0, new Random(7));
        join(1, 400);
        pay(1, 405, FEE / 10);
        assertThat(beyond(1)).isZero();
    }

    @Test
    void whatIsTakenOutAtWillShowsNoPlan() {
        Random random = new Random(8);
        grow(300, 0, random);
        payments.replaceAll(payment -> new Payment(payment.member(), payment.day(), 1 + random.nextInt(1_000_00)));
        MemberColumns columns = columns();
        assertThat(learn(columns, receipts(columns))).isEmpty();
        assertThat(learn(columns, Receipts.unknown())).isEmpty();
    }

    /** A second position with neither number nor phone nor card, whose bonuses go to the account of the first. */
    @Test
    void aNamesakeNobodyPaidMayBeHimself() {
        grow(300, 0, new Random(9));
        members.forEach(member -> member.name(""));
        members.get(10).name("赵一");
        members.get(20).name("赵一");
        payments.replaceAll(
                payment -> payment.member() == 20 ? new Payment(10, payment.day(), payment.fen()) : payment);
        assertThat(beyond(10)).isZero();
        assertThat(single(10).payments()).isEmpty();
        members.get(20).name("钱二");
        long his = payments.stream()
                .filter(p -> p.member() == 10)
                .mapToLong(Payment::fen)
                .sum();
        assertThat(beyond(10)).isBetween(1L, his);
    }

    /** Nobody knows when the recruit came whose fee he was paid for, so that no payment is near it. */
    @Test
    void whatUndatedRecruitsEarnedIsTakenOff() {
        grow(300, 0, new Random(11));
        pay(1, 299, 3 * FEE / 10);
        long without = beyond(1);
        assertThat(without).isEqualTo(3 * FEE / 10);
        members.get(join(1, 0)).joined(null);
        assertThat(beyond(1)).isEqualTo(FEE / 10);
        assertThat(single(1).undatedFen()).isEqualTo(FEE / 5);
    }

    /** Against a plain sum over all pairs. */
    @Test
    void creditsEveryoneAboveWhoIsNotHimself() {
        Random random = new Random(10);
        grow(60, 0, random);
        MemberColumns columns = columns();
        Receipts end = new Receipts(new int[] {0}, new int[] {(int) START.toEpochDay() + 1_000}, new long[] {1});
        long[][] earned = new long[columns.persons().size()][BonusEvents.STEPS];
        new BonusEvents(columns, end).run(0, new BonusEvents.Life() {
            @Override
            public void earns(int person, int step, long amount) {
                earned[person][step] += amount;
            }

            @Override
            public void paid(int payment) {}
        });
        for (int above = 0; above < 60; above++) {
            long[] generations = new long[6];
            for (int member = 0; member < 60; member++) {
                int up = referrers.get(member);
                for (int generation = 0; generation < 6 && up >= 0; generation++) {
                    generations[generation] += up == above ? FEE : 0;
                    up = referrers.get(up);
                }
            }
            long[] his = earned[columns.person(above)];
            assertThat(Arrays.stream(his, 0, BonusEvents.RANKS).sum()).isEqualTo(generations[0]);
            assertThat(Arrays.copyOfRange(his, BonusEvents.RANKS, BonusEvents.FEE_STEPS))
                    .isEqualTo(Arrays.copyOfRange(generations, 1, 6));
            assertThat(Arrays.stream(his, BonusEvents.FEE_STEPS, BonusEvents.STEPS)
                            .sum())
                    .isZero();
        }
    }
}
